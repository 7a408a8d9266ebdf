import type { ReactNode } from 'react';
import { AgencyMark, Button, DeadlineTag, Mark, Problem, Reasons } from '#web/ui';
import { useWords } from '#web/words';
import { HeatStrip } from './heat-strip.tsx';

const KINDS = [
  'public-security',
  'procuratorate',
  'court',
  'justice-administration',
  'supervision-commission',
  'administrative-agency',
] as const;
const TONES = ['peril', 'over', 'soon', 'done', 'paused'] as const;
const DAYS_LEFT = [-2, 0, 1, 12] as const;
const FIRST = '2026-03-02';
const COUNTS = [0, 1, 2, 3, 4, 6, 8, 10, 12, 0, 0, 1, 5, 20];

/** Every component in every state, for looking at and for the tests that sweep it. */
export function GalleryPage(): ReactNode {
  const { words } = useWords();
  const { text } = words.gallery;
  return (
    <main className="page" id="main">
      <h1>{words.gallery.title}</h1>
      <p className="quiet">{words.gallery.lead}</p>
      <div className="gallery">
        <Shown name="Button">
          <p className="row">
            <Button kind="primary">{text}</Button>
            <Button>{text}</Button>
            <Button kind="peril">{text}</Button>
            <Button kind="plain">{text}</Button>
            <Button isDisabled>{text}</Button>
          </p>
        </Shown>
        <Shown name="DeadlineTag">
          <ul className="stack tight">
            {DAYS_LEFT.map((days) => (
              <li key={days}>
                <DeadlineTag daysLeft={days} due={FIRST} provisional={days === 1} />
              </li>
            ))}
            <li>
              <DeadlineTag daysLeft={undefined} />
            </li>
          </ul>
        </Shown>
        <Shown name="Tag">
          <p className="row">
            <span className="tag">{text}</span>
            {TONES.map((tone) => (
              <span key={tone} className="tag" data-tone={tone}>
                {text}
              </span>
            ))}
          </p>
        </Shown>
        <Shown name="AgencyMark">
          <ul className="row">
            {KINDS.map((kind) => (
              <li key={kind} className="row">
                <AgencyMark kind={kind} />
                {words.agencies.kinds[kind]}
              </li>
            ))}
          </ul>
        </Shown>
        <Shown name="Mark">
          <Mark />
        </Shown>
        <Shown name="Field">
          <Fields />
        </Shown>
        <Shown name="Problem">
          <Problem says={{ zh: text, en: text }} help={{ zh: text, en: text }} retry={() => undefined} />
          <Problem />
        </Shown>
        <Shown name="Reasons">
          <Reasons
            reasons={[
              { code: 'sample', says: { zh: text, en: text }, basis: [{ text: { zh: '刑诉法第一百七十四条第一款', en: 'CPL §174(1)' } }] },
            ]}
          />
        </Shown>
        <Shown name="Document">
          <p className="document">镕、堃、玥、䶮、𬱖、㛃:{text}。</p>
        </Shown>
      </div>
      <Shown name="HeatStrip">
        <HeatStrip first={FIRST} rows={[{ agency: 'one', name: text, counts: COUNTS }]} isTable={false} />
        <HeatStrip first={FIRST} rows={[{ agency: 'one', name: text, counts: COUNTS }]} isTable />
      </Shown>
    </main>
  );
}

function Fields(): ReactNode {
  const { words } = useWords();
  const { text } = words.gallery;
  return (
    <div className="stack">
      <p className="field">
        <label htmlFor="sample-text">{text}</label>
        <input id="sample-text" />
      </p>
      <div className="field" data-invalid="true">
        <label htmlFor="sample-wrong">{text}</label>
        <span className="error">{words.act.missing}</span>
        <textarea id="sample-wrong" />
      </div>
      <p className="field">
        <label htmlFor="sample-select">{text}</label>
        <select id="sample-select">
          <option>{text}</option>
        </select>
      </p>
    </div>
  );
}

function Shown({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className="sheet stack">
      <h2>{name}</h2>
      {children}
    </section>
  );
}
