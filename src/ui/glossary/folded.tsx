import type { ComponentChildren } from 'preact';

/** What most readers do not ask for, behind a line that opens. */
export function Folded({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <details class="folded">
      <summary>{title}</summary>
      {children}
    </details>
  );
}
