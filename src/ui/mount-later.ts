import type { Mount, Mounted } from '@/src/page/ports.ts';

/**
 * A view whose code is fetched when it is first mounted; until then a shell is in its root, or nothing.
 * @param load fetches the code
 * @param failed receives the props of a view that could not be loaded
 * @param shellOf what draws the shell, if it is there
 */
export function mountLater<Props>(
  load: () => Promise<Mount<Props>>,
  failed: (props: Props) => void,
  shellOf: () => Mount<Props> | undefined = () => undefined,
): Mount<Props> {
  let loaded: Mount<Props> | undefined;
  return (root, first) => {
    if (loaded) return loaded(root, first);
    let props = first;
    let view: Mounted<Props> | undefined = shellOf()?.(root, props);
    let isGone = false;
    let focus: (() => void) | undefined;
    const draw = async (): Promise<void> => {
      try {
        loaded = await load();
      } catch {
        if (!isGone) failed(props);
        return;
      }
      if (isGone) return;
      view?.unmount();
      view = loaded(root, props);
      focus?.();
    };
    void draw();
    return {
      update(now) {
        props = now;
        view?.update(now);
      },
      unmount() {
        isGone = true;
        view?.unmount();
      },
      focus(key) {
        focus = () => view?.focus(key);
        if (view) focus();
      },
    };
  };
}
