import type { ReactNode } from 'react';

const MARKS: Readonly<Record<string, string>> = {
  'public-security': '公',
  procuratorate: '检',
  court: '法',
  'justice-administration': '司',
  'supervision-commission': '监',
  'administrative-agency': '政',
};

/** The one-character mark of an agency's kind; its full name stands beside it. Identity, never status. */
export function AgencyMark({ kind }: { readonly kind: string }): ReactNode {
  return (
    <span className="agency-mark" data-kind={kind} aria-hidden="true">
      {MARKS[kind] ?? '·'}
    </span>
  );
}
