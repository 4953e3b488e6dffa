/** What every operation is called in the audit log, one line a module: loaded where the log is read. */
import './access/operations.ts'
import './agreements/operations.ts'
import './audit/operations.ts'
import './files/operations.ts'
import './help/operations.ts'
import './membership/operations.ts'
import './notifications/operations.ts'
import './readiness/operations.ts'
