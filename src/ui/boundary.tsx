import { Component, type ComponentChildren } from 'preact';

interface BoundaryProps {
  /** Called once for every failure below. */
  onBug(error: unknown): void;
  /** Shown instead of what failed; without it, nothing is. */
  instead?: ComponentChildren;
  children: ComponentChildren;
}

/** Keeps a failure inside a view from spreading: what is below is replaced, the rest goes on. */
export class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static override getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onBug(error);
  }

  override render(): ComponentChildren {
    return this.state.failed ? (this.props.instead ?? null) : this.props.children;
  }
}
