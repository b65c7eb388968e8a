import type { Ref } from 'preact';

interface FileFieldProps {
  id: string;
  /** What the button says, in the reader's language: the browser's own button is in the browser's. */
  label: string;
  /** Kinds of files, as in HTML's `accept`. */
  accept: string;
  field: Ref<HTMLInputElement>;
  onFile(file: File | undefined): void;
}

/** A button that chooses a file, or takes one that is dropped on it. The browser's own field lies over it, unseen. */
export function FileField({ id, label, accept, field, onFile }: FileFieldProps) {
  return (
    <span class="file">
      <input
        ref={field}
        id={id}
        type="file"
        accept={accept}
        onChange={({ currentTarget: { files } }) => onFile(files?.[0])}
      />
      <label class="button" for={id}>
        {label}
      </label>
    </span>
  );
}
