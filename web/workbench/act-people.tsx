import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Act, Procedure } from '#justice/procedures';
import { useWords } from '#web/words';
import { read, type Officer, type Page } from './api.ts';
import type { Filled } from './drafts.ts';
import { useSession } from './session.tsx';

/** Where a draft keeps who takes part, beside what the form says. */
export const TOGETHER = '$together';
export const PANEL = '$panel';
export const PRESIDING = '$presiding';
export const PRESENT = '$present';

interface Props {
  readonly act: Act;
  readonly procedure: Procedure;
  readonly filled: Filled;
  readonly fill: (some: Filled) => void;
}

export const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as readonly string[]) : []);
const toggled = (value: unknown, one: string, isIn: boolean): readonly string[] =>
  isIn ? [...listOf(value), one] : listOf(value).filter((other) => other !== one);

/** Everybody who serves at an agency. */
export const useOfficersOf = (agency: string | undefined): UseQueryResult<Page<Officer>> =>
  useQuery({
    queryKey: ['officers', agency],
    queryFn: () => read<Page<Officer>>(`/officers?agency=${agency ?? ''}&limit=200`),
    enabled: agency !== undefined,
    staleTime: 600_000,
  });

/** Who acts together, who sits in the panel, who is present. */
export function ActPeople({ act, procedure, filled, fill }: Props): ReactNode {
  const { words, say } = useWords();
  const { session } = useSession();
  const agency = session?.seats[0]?.agency;
  const colleagues = useOfficersOf(agency);
  const all = colleagues.data?.items ?? [];
  const present = [...new Set((act.present ?? []).map(({ who }) => who))];
  return (
    <>
      {(act.officers ?? 1) > 1 ? (
        <Names
          label={words.act.together}
          help={words.act.togetherHelp}
          name={TOGETHER}
          from={all.filter(({ id }) => id !== session?.id)}
          filled={filled}
          fill={fill}
        />
      ) : null}
      {act.panel === undefined ? null : <Names label={words.act.panel} help="" name={PANEL} from={all} filled={filled} fill={fill} />}
      {act.panel === undefined || procedure.presiding === undefined ? null : <Presiding from={all} filled={filled} fill={fill} />}
      {present.length === 0 ? null : (
        <fieldset className="field">
          <legend>{words.act.present}</legend>
          <div className="choices">
            {present.map((role) => (
              <label key={role}>
                <input
                  type="checkbox"
                  checked={listOf(filled[PRESENT]).includes(role)}
                  onChange={(event) => fill({ [PRESENT]: toggled(filled[PRESENT], role, event.target.checked) })}
                />
                {say(procedure.vocabulary.roles[role]?.title ?? [role, role])}
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}

/** Which of the panel presides; asked once there is somebody to choose from. 审判长 */
function Presiding({ from, filled, fill }: Pick<NamesProps, 'from' | 'filled' | 'fill'>): ReactNode {
  const { words } = useWords();
  const members = from.filter(({ id }) => listOf(filled[PANEL]).includes(id));
  if (members.length === 0) return null;
  return (
    <fieldset className="field">
      <legend>{words.around.presiding}</legend>
      <span className="quiet">{words.around.presidingHelp}</span>
      <div className="choices several">
        {members.map(({ id, name, badge }) => (
          <label key={id}>
            <input type="radio" name={PRESIDING} checked={filled[PRESIDING] === id} onChange={() => fill({ [PRESIDING]: id })} />
            {name} <span className="quiet">{badge}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface NamesProps extends Pick<Props, 'filled' | 'fill'> {
  readonly label: string;
  readonly help: string;
  readonly name: string;
  readonly from: readonly Officer[];
}

/** Officers by name and badge, since two may bear one name. */
function Names({ label, help, name, from, filled, fill }: NamesProps): ReactNode {
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      {help === '' ? null : <span className="quiet">{help}</span>}
      <div className="choices several">
        {from.map((officer) => (
          <label key={officer.id}>
            <input
              type="checkbox"
              checked={listOf(filled[name]).includes(officer.id)}
              onChange={(event) => fill({ [name]: toggled(filled[name], officer.id, event.target.checked) })}
            />
            {officer.name} <span className="quiet">{officer.badge}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
