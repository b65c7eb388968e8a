import { useMemo, useState } from 'preact/hooks';
import type { DatasetIndex, ModelRow } from '@/src/vocabulary/types.ts';
import { compareHref } from '../../options/route.ts';
import { plural, type Translate } from '../../text.ts';
import { ModelList } from '../model-list.tsx';
import { findable, search } from '../search.ts';

interface CompareChoiceProps {
  t: Translate;
  /** The model that is compared with the one that is chosen. */
  model: ModelRow;
  index: DatasetIndex;
}

/** A model to compare another with: those of the same developer first, or what is typed. */
export function CompareChoice({ t, model, index }: CompareChoiceProps) {
  const all = useMemo(() => findable(index).filter(({ row }) => row.id !== model.id), [index, model]);
  const [typed, setTyped] = useState('');
  const found = useMemo(() => {
    const rows = search(all, typed, null);
    const isNear = ({ makers }: ModelRow): boolean => makers.some((maker) => model.makers.includes(maker));
    return typed.trim() === '' ? [...rows.filter(isNear), ...rows.filter((row) => !isNear(row))] : rows;
  }, [all, typed, model]);
  return (
    <section class="search">
      <form role="search" onSubmit={(event) => event.preventDefault()}>
        <label for="query">{t('compare_choose', model.name)}</label>
        <input
          id="query"
          type="search"
          class="field"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={({ currentTarget: { value } }) => setTyped(value)}
        />
      </form>
      <p role="status" class="quiet">
        {found.length === 0 ? t('models_none') : plural(t, 'models_found', found.length)}
      </p>
      <ModelList t={t} models={found} licences={index.licences} hrefOf={({ id }) => compareHref(model.id, id)} />
    </section>
  );
}
