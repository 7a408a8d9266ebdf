import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';

interface Said {
  readonly text: string;
  readonly tone: 'done' | 'peril';
}

interface Status {
  readonly said: Said | undefined;
  readonly tell: (text: string, tone?: Said['tone']) => void;
}

const StatusContext = createContext<Status>({ said: undefined, tell: () => undefined });

/** Tells what came of the last thing done; it stays until the next. Nothing with legal effect vanishes by itself. */
export const useStatus = (): Status => useContext(StatusContext);

export function StatusProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [said, setSaid] = useState<Said>();
  const tell = useCallback((text: string, tone: Said['tone'] = 'done') => setSaid(text === '' ? undefined : { text, tone }), []);
  const status = useMemo(() => ({ said, tell }), [said, tell]);
  return <StatusContext value={status}>{children}</StatusContext>;
}

export function StatusLine(): ReactNode {
  const { said } = useStatus();
  return (
    <div className="status-line" role="status" data-tone={said?.tone}>
      {said?.text}
    </div>
  );
}
