import type { ReactNode } from 'react';
import { Button } from '#web/ui';
import { useWords } from '#web/words';

/** Signing asks who one is once more; what was written is kept, and one comes back to the same place. 再次确认身份 */
export function StepUp({ keep, seen }: { readonly keep: () => void; readonly seen?: number }): ReactNode {
  const { words } = useWords();
  const go = (): void => {
    keep();
    const here = new URL(location.href);
    here.searchParams.set('checking', 'true');
    if (seen !== undefined) here.searchParams.set('seen', String(seen));
    location.assign(`/auth/step-up?to=${encodeURIComponent(here.pathname + here.search)}`);
  };
  return (
    <div className="error-summary notice stack" role="alert">
      <h2>{words.work.act.stepUp}</h2>
      <p>{words.work.act.stepUpLead}</p>
      <p>
        <Button kind="primary" onPress={go}>
          {words.work.act.stepUpDo}
        </Button>
      </p>
    </div>
  );
}
