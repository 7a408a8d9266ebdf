import type { Citation, Words } from '#justice/basics';
import type { Field, Procedure, Volume } from '#justice/procedures';
import type { Entry } from './api.ts';

/** A file an entry names; what was erased of it is missing. */
export interface FiledItem {
  readonly file?: string | null;
  readonly name?: string | null;
  readonly mediaType?: string | null;
  readonly bytes?: number | null;
  readonly label?: string | null;
  readonly kind?: string | null;
  readonly proves?: string | null;
}

/** A file in the case: which entry named it, and, where it is evidence, its kind. */
export interface Filed {
  readonly key: string;
  readonly entry: Entry;
  readonly item: FiledItem;
  readonly kind?: Words;
  /** The place of its kind in the order of the law. */
  readonly order: number;
}

type FilesField = Extract<Field, { type: 'files' }>;

/** Every file the entries name, in their order. */
export function filesOf(procedure: Procedure, entries: readonly Entry[]): readonly Filed[] {
  return entries.flatMap((entry) =>
    Object.entries(procedure.acts[entry.act ?? '']?.form ?? {}).flatMap(([name, field]) =>
      field.type === 'files' ? filedIn(entry, name, field) : [],
    ),
  );
}

function filedIn(entry: Entry, name: string, { kinds }: FilesField): readonly Filed[] {
  const value = entry.form[name];
  return (Array.isArray(value) ? (value as readonly FiledItem[]) : []).map((item, index) => ({
    key: `${entry.number}/${name}/${index}`,
    entry,
    item,
    ...(kinds === undefined ? {} : { kind: kinds[item.kind ?? ''] ?? ['', ''] }),
    order: Object.keys(kinds ?? {}).indexOf(item.kind ?? ''),
  }));
}

/** A piece of the dossier: an instrument with its number, or a file. */
export type Piece =
  | { readonly key: string; readonly entry: Entry; readonly document: Entry['documents'][number] }
  | (Filed & { readonly document?: undefined });

/** A volume with what it holds, in order. */
export interface BoundVolume {
  readonly title: Words | undefined;
  readonly holds: Volume['holds'];
  readonly basis: readonly Citation[];
  readonly pieces: readonly Piece[];
}

const AS_A_RULE: readonly Pick<BoundVolume, 'holds' | 'basis' | 'title'>[] = [
  { holds: 'instruments', basis: [], title: undefined },
  { holds: 'evidence', basis: [], title: undefined },
];

/** The dossier: instruments with what goes with them as they came about, evidence by kind and then as it was collected. 卷宗 */
export function dossierOf(procedure: Procedure, entries: readonly Entry[]): readonly BoundVolume[] {
  const filed = filesOf(procedure, entries);
  const instruments = entries.flatMap((entry): readonly Piece[] => [
    ...entry.documents.map((document) => ({ key: `${entry.number}/${document.number}`, entry, document })),
    ...filed.filter((one) => one.entry === entry && one.kind === undefined),
  ]);
  const evidence = filed.filter(({ kind }) => kind !== undefined).toSorted((one, other) => one.order - other.order);
  return (procedure.volumes ?? AS_A_RULE).map((volume) => ({ ...volume, pieces: volume.holds === 'instruments' ? instruments : evidence }));
}

export const addressOf = (id: string, file: string): string => `/api/v1/cases/${id}/files/${file}`;
