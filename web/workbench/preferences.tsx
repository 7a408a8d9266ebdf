import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { SpeakingContext, WORDS, type Tongue } from '#web/words';

/** How somebody likes to see the workbench; kept on this device. */
export interface Preferences {
  readonly theme: 'light' | 'dark';
  readonly density: 'comfortable' | 'compact';
  readonly size: 'normal' | 'large';
  readonly tongue: Tongue;
}

const STORED = 'fashu-preferences';
const USUAL: Preferences = { theme: 'light', density: 'comfortable', size: 'normal', tongue: 'zh' };

interface Preferring {
  readonly preferences: Preferences;
  readonly prefer: (some: Partial<Preferences>) => void;
}

const PreferencesContext = createContext<Preferring>({ preferences: USUAL, prefer: () => undefined });

export const usePreferences = (): Preferring => useContext(PreferencesContext);

function stored(): Preferences {
  try {
    const read = JSON.parse(localStorage.getItem(STORED) ?? '{}') as Partial<Preferences>;
    return { ...USUAL, ...read };
  } catch {
    return USUAL;
  }
}

/** Theme, density, size and tongue, applied to the page. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [preferences, setPreferences] = useState(stored);
  const prefer = useCallback((some: Partial<Preferences>) => setPreferences((before) => ({ ...before, ...some })), []);
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset['theme'] = preferences.theme;
    dataset['density'] = preferences.density;
    dataset['size'] = preferences.size;
    document.documentElement.lang = preferences.tongue === 'zh' ? 'zh-CN' : 'en';
    localStorage.setItem(STORED, JSON.stringify(preferences));
  }, [preferences]);
  const preferring = useMemo(() => ({ preferences, prefer }), [preferences, prefer]);
  const speaking = useMemo(
    () => ({ tongue: preferences.tongue, words: WORDS[preferences.tongue], speak: (tongue: Tongue) => prefer({ tongue }) }),
    [preferences.tongue, prefer],
  );
  return (
    <PreferencesContext value={preferring}>
      <SpeakingContext value={speaking}>
        <I18nProvider locale={preferences.tongue === 'zh' ? 'zh-CN' : 'en-US'}>{children}</I18nProvider>
      </SpeakingContext>
    </PreferencesContext>
  );
}
