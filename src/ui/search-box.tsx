import { type ReactElement, useEffect, useEffectEvent, useState } from 'react';

const TYPING_PAUSE_MS = 300;

interface SearchBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string | undefined) => void;
}

/** Tells what is typed when the typing rests. Follows the value when it changes elsewhere: a chip removed, a step back. */
export function SearchBox({ label, value, onChange }: SearchBoxProps): ReactElement {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    if (text.trim() !== value) setText(value);
  }
  const tell = useEffectEvent((typed: string) => {
    if (typed !== value) onChange(typed === '' ? undefined : typed);
  });
  useEffect(() => {
    const timer = setTimeout(() => {
      tell(text.trim());
    }, TYPING_PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return (
    <label className="field search">
      {label}
      <input
        type="search"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
    </label>
  );
}
