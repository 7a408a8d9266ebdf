import type { ReactNode } from 'react';

/** What a control is told of its field. */
export interface Described {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface Props {
  readonly id: string;
  readonly label: ReactNode;
  readonly help?: string | undefined;
  /** Its help is in small type, as in dialogs. */
  readonly isSmall?: boolean;
  readonly error: string | undefined;
  /** It has more than one control. */
  readonly isGroup?: boolean;
  /** What stands under it. */
  readonly under?: ReactNode;
  readonly children: (described: Described) => ReactNode;
}

/** A field with its label, its help and what is wrong with it: above what is filled in, so that nothing covers it. */
export function LabelledField({ id, label, help, isSmall = false, error, isGroup = false, under, children }: Props): ReactNode {
  const ids = [...(help === undefined ? [] : [`${id}-help`]), ...(error === undefined ? [] : [`${id}-error`])];
  const described = { 'aria-describedby': ids.length === 0 ? undefined : ids.join(' ') };
  const inside = (
    <>
      {help === undefined ? null : (
        <span id={`${id}-help`} className={isSmall ? 'quiet small' : 'quiet'}>
          {help}
        </span>
      )}
      {error === undefined ? null : (
        <span id={`${id}-error`} className="error">
          {error}
        </span>
      )}
      {children({ id, ...described, 'aria-invalid': error === undefined ? undefined : true })}
      {under}
    </>
  );
  if (isGroup)
    return (
      <fieldset className="field" data-invalid={error !== undefined} id={id} tabIndex={-1} {...described}>
        <legend>{label}</legend>
        {inside}
      </fieldset>
    );
  return (
    <div className="field" data-invalid={error !== undefined}>
      <label htmlFor={id}>{label}</label>
      {inside}
    </div>
  );
}
