import type { ReactNode } from 'react';
import { Button as Pressable, type ButtonProps } from 'react-aria-components';

interface Props extends Omit<ButtonProps, 'className' | 'children'> {
  readonly kind?: 'primary' | 'plain' | 'peril';
  readonly children: ReactNode;
}

/** A button says what it does: a verb and its object. */
export function Button({ kind, children, ...rest }: Props): ReactNode {
  return (
    <Pressable className="button" data-kind={kind} {...rest}>
      {children}
    </Pressable>
  );
}
