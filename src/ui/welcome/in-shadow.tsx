import { useEffect, useRef } from 'preact/hooks';
import type { Mount, Mounted } from '@/src/page/ports.ts';

interface InShadowProps<Props> {
  mount: Mount<Props>;
  props: Props;
  /** Whether it has the keyboard; it takes it when this becomes true. */
  focused: boolean;
}

/** A view in a closed shadow root of its own, as on pages. */
export function InShadow<Props>({ mount, props, focused }: InShadowProps<Props>) {
  const place = useRef<HTMLSpanElement>(null);
  const mounted = useRef<Mounted<Props> | null>(null);
  const first = useRef(props);
  useEffect(() => {
    if (!place.current) return;
    const host = place.current.appendChild(place.current.ownerDocument.createElement('span'));
    const view = (mounted.current = mount(host.attachShadow({ mode: 'closed' }), first.current));
    return () => {
      view.unmount();
      host.remove();
      mounted.current = null;
    };
  }, [mount]);
  useEffect(() => {
    mounted.current?.update(props);
  }, [props]);
  useEffect(() => {
    if (focused) mounted.current?.focus();
  }, [focused]);
  return <span ref={place} />;
}
