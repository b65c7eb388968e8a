import type { ComponentChildren } from 'preact';

interface ChoiceProps<Value extends string> {
  legend: string;
  /** Name of the group, unique on the page. */
  name: string;
  value: Value;
  choices: { value: Value; label: string; hint?: string }[];
  onChoose(value: Value): void;
  children?: ComponentChildren;
}

/** One question with a few answers, of which one holds. */
export function Choice<Value extends string>({ legend, name, value, choices, onChoose, children }: ChoiceProps<Value>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} class="choice">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          <span>
            {choice.label}
            {choice.hint !== undefined && <small class="quiet">{choice.hint}</small>}
          </span>
        </label>
      ))}
      {children}
    </fieldset>
  );
}
