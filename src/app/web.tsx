import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LanguageProvider } from '#ui/language.tsx';
import { ViewProvider } from '#ui/view.tsx';
import { queries, router } from './router.tsx';
import '#ui/tokens.css';
import '#ui/base.css';
import '#ui/control.css';
import '#ui/table.css';
import '#ui/layout.css';
import '#ui/view.css';
import '#ui/print.css';

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root');
createRoot(place).render(
  <StrictMode>
    <LanguageProvider>
      <ViewProvider>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ViewProvider>
    </LanguageProvider>
  </StrictMode>,
);
