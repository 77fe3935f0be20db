import { type ReactElement, useId } from 'react';
import { viewChoices, type ViewKey } from '#kernel/view.ts';
import { useWords } from './language.tsx';
import { useView } from './view.tsx';
import { uiWords } from './words.ts';
import './view-panel.css';

interface ViewButtonProps {
  readonly isOpen: boolean;
  readonly panelId: string;
  readonly onChange: (isOpen: boolean) => void;
}

/** In the header of every page. The first press turns the mode on and shows its settings; then it shows and hides them. */
export function ViewButton({ isOpen, panelId, onChange }: ViewButtonProps): ReactElement {
  const words = useWords(uiWords).view;
  const { view, choose } = useView();
  return (
    <button
      type="button"
      className="view-button"
      aria-expanded={view.isOn && isOpen}
      aria-controls={panelId}
      onClick={() => {
        if (!view.isOn) choose({ isOn: true });
        onChange(!view.isOn || !isOpen);
      }}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M1 12s4-7 11-7 11 7 11 7-4 7-11 7S1 12 1 12Z" />
        <circle cx="12" cy="12" r="3.5" />
      </svg>
      <span>{view.isOn ? words.settings : words.turnOn}</span>
    </button>
  );
}

interface ViewPanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** Settings above the page, which shows at once what they do. */
export function ViewPanel({ id, onClose }: ViewPanelProps): ReactElement {
  const words = useWords(uiWords).view;
  const { view, choose } = useView();
  return (
    <section className="view-panel" id={id} aria-label={words.panel}>
      <div className="view-choices">
        {(Object.keys(viewChoices) as ViewKey[]).map((key) => (
          <Choice key={key} of={key} />
        ))}
        <fieldset>
          <legend>{words.pictures}</legend>
          <label className="view-option">
            <input
              type="checkbox"
              checked={view.hasPictures}
              onChange={(event) => {
                choose({ hasPictures: event.target.checked });
              }}
            />
            {words.hasPictures}
          </label>
        </fieldset>
      </div>
      <div className="actions">
        <button
          type="button"
          className="btn"
          onClick={() => {
            choose({ isOn: false });
            onClose();
          }}
        >
          {words.turnOff}
        </button>
        <button type="button" className="btn quiet" onClick={onClose}>
          {words.hide}
        </button>
      </div>
    </section>
  );
}

function Choice({ of: key }: { readonly of: ViewKey }): ReactElement {
  const words = useWords(uiWords).view;
  const { view, choose } = useView();
  const name = useId();
  const values: readonly string[] = viewChoices[key];
  const said: Readonly<Record<string, string>> = words[key];
  return (
    <fieldset>
      <legend>{words.legends[key]}</legend>
      {values.map((value) => (
        <label key={value} className={`view-option view-option-${value}`}>
          <input
            type="radio"
            name={name}
            checked={view[key] === value}
            onChange={() => {
              choose({ [key]: value });
            }}
          />
          {said[value]}
        </label>
      ))}
    </fieldset>
  );
}
