import { useEffect, useState } from 'preact/hooks';
import type { Outcome } from '@/src/vocabulary/types.ts';

/** The answer to a question: `loading` until it is there, `damaged` where the dataset cannot be read. */
export type Answer<T> = T | 'loading' | 'damaged';

/** Asks again whenever `question` changes; an answer to an earlier question is dropped. */
export function useAnswer<T>(question: string, ask: (question: string) => Promise<Outcome<T>>): Answer<T> {
  const [known, setKnown] = useState<{ question: string; answer: Answer<T> }>();
  useEffect(() => {
    let current = true;
    const settle = (answer: Answer<T>) => current && setKnown({ question, answer });
    ask(question).then(
      (outcome) => settle(outcome.ok ? outcome.value : 'damaged'),
      () => settle('damaged'),
    );
    return () => {
      current = false;
    };
  }, [question, ask]);
  return known?.question === question ? known.answer : 'loading';
}
