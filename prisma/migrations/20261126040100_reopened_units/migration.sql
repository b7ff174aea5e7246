-- A unit that was closed may exist again.
ALTER TYPE "OrgChangeKind" ADD VALUE 'REOPEN';
