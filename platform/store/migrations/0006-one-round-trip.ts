import type { Migration } from './migration.ts';

/** Numbers of several kinds at once; the digest of a request can be emptied when what it said is erased; limits are looked up by case. */
export const oneRoundTrip: Migration = {
  name: '0006-one-round-trip',
  statements: [
    `create function fashu.next_numbers(of_agency text, of_year integer, kinds text[]) returns integer[] language plpgsql as $$
      declare numbers integer[] := '{}'; kind text;
      begin
        foreach kind in array kinds loop numbers := numbers || fashu.next_number(of_agency, of_year, kind); end loop;
        return numbers;
      end $$`,
    'grant update (request) on fashu.idempotency to fashu_system',
    `create index findings_by_limit on fashu.findings (case_id, reference) where kind = 'limit-overdue'`,
    'grant execute on all functions in schema fashu to fashu_app, fashu_system',
  ],
};
