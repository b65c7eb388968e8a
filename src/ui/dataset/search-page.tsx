import { useMemo, useState } from 'preact/hooks';
import { opennessClasses, type DatasetIndex, type OpennessClass } from '@/src/vocabulary/types.ts';
import { className } from '../class-words.ts';
import { plural, type Translate } from '../text.ts';
import { ModelList } from './model-list.tsx';
import { findable, search } from './search.ts';

interface SearchPageProps {
  t: Translate;
  index: DatasetIndex;
}

/** All models of the dataset, narrowed with every key. */
export function SearchPage({ t, index }: SearchPageProps) {
  const all = useMemo(() => findable(index), [index]);
  const [typed, setTyped] = useState('');
  const [openness, setOpenness] = useState<OpennessClass | null>(null);
  const found = useMemo(() => search(all, typed, openness), [all, typed, openness]);
  return (
    <section class="search">
      <form role="search" onSubmit={(event) => event.preventDefault()}>
        <label for="query">{t('models_search')}</label>
        <input
          id="query"
          type="search"
          class="field"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={({ currentTarget: { value } }) => setTyped(value)}
        />
        <label for="class">{t('models_class')}</label>
        <select
          id="class"
          class="field"
          value={openness ?? ''}
          onChange={({ currentTarget: { value } }) => setOpenness(opennessClasses.find((one) => one === value) ?? null)}
        >
          <option value="">{t('models_class_all')}</option>
          {opennessClasses.map((one) => (
            <option key={one} value={one}>
              {className(t, one)}
            </option>
          ))}
        </select>
      </form>
      <p role="status" class="quiet">
        {found.length === 0 ? t('models_none') : plural(t, 'models_found', found.length)}
      </p>
      <ModelList t={t} models={found} licences={index.licences} />
    </section>
  );
}
