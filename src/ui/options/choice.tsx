import type { ComponentChildren } from 'preact';
import type { Translate } from '../text.ts';

interface ChoiceProps<Value extends string> {
  t: Translate;
  legend: string;
  /** Name of the group, unique on the page. */
  name: string;
  value: Value;
  choices: { value: Value; label: string; hint?: string; picture?: ComponentChildren }[];
  /** An organisation prescribes the answer. */
  locked: boolean;
  onChoose(value: Value): void;
  children?: ComponentChildren;
}

/** Says that a setting cannot be changed here, where that is so. */
export function Locked({ t, locked }: { t: Translate; locked: boolean }) {
  return locked ? <p class="locked quiet">{t('options_locked')}</p> : null;
}

/** One question with a few answers, of which one holds. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { t, legend, name, value, choices, locked, onChoose, children } = props;
  return (
    <fieldset>
      <legend>{legend}</legend>
      <Locked t={t} locked={locked} />
      {choices.map((choice) => (
        <label key={choice.value} class="choice">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            disabled={locked}
            onChange={() => onChoose(choice.value)}
          />
          <span>
            {choice.label}
            {choice.hint !== undefined && <small class="quiet">{choice.hint}</small>}
          </span>
          {choice.picture}
        </label>
      ))}
      {children}
    </fieldset>
  );
}

interface SwitchProps {
  t: Translate;
  name: string;
  label: string;
  hint: string;
  on: boolean;
  locked: boolean;
  onSwitch(on: boolean): void;
}

/** One thing that is done or not. */
export function Switch({ t, name, label, hint, on, locked, onSwitch }: SwitchProps) {
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          name={name}
          checked={on}
          disabled={locked}
          onChange={({ currentTarget: { checked } }) => onSwitch(checked)}
        />
        <span>
          {label}
          <small class="quiet">{hint}</small>
        </span>
      </label>
      <Locked t={t} locked={locked} />
    </>
  );
}
