import { type DragEvent, type ReactElement, useRef, useState } from 'react';
import { useWords } from './language.tsx';
import { uiWords } from './words.ts';

interface DropZoneProps {
  readonly title: string;
  readonly hint: string;
  readonly button: string;
  readonly accept: string;
  readonly isBusy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A place to drop files on and, for the keyboard, a button that opens the file dialogue. */
export function DropZone({ title, hint, button, accept, isBusy, onFiles }: DropZoneProps): ReactElement {
  const words = useWords(uiWords);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const take = (files: FileList | null): void => {
    if (files !== null && files.length > 0) onFiles([...files]);
  };
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div
      className={isOver ? 'drop drop-over' : 'drop'}
      onDragOver={over}
      onDragLeave={() => {
        setIsOver(false);
      }}
      onDrop={drop}
    >
      <p className="drop-title">{isOver ? words.drop.over : title}</p>
      <p className="small">{hint}</p>
      <button type="button" className="btn" disabled={isBusy} onClick={() => input.current?.click()}>
        {button}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accept}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
    </div>
  );
}
