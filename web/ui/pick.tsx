import type { ReactNode } from 'react';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [key: string, says: string])[];
  readonly choose: (value: string) => void;
}

/** One of several, with its label above. */
export function Pick({ id, label, value, options, choose }: Props): ReactNode {
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => choose(event.target.value)}>
        {options.map(([key, says]) => (
          <option key={key} value={key}>
            {says}
          </option>
        ))}
      </select>
    </p>
  );
}
