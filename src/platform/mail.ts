import { createTransport } from 'nodemailer';

export interface Letter {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  /** Plain text: it reads everywhere and hides nothing. */
  readonly text: string;
}

export interface Mailer {
  /** @throws Error as the mail server said it */
  send(letter: Letter): Promise<void>;
}

export interface MailSettings {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  readonly url: string;
  /** Sender: «Опора <opora@region.ru>». */
  readonly from: string;
}

export function openMailer({ url, from }: MailSettings): Mailer {
  const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };
  const transport = createTransport({ url, ...patience, disableFileAccess: true, disableUrlAccess: true });
  return {
    send: async ({ to, subject, text }) => {
      await transport.sendMail({ from, to, subject, text });
    },
  };
}
