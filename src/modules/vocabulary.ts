/** The words of every module, one line a module: loaded by the server and by the screen. */
import './access/words.ts'
import './agreements/words.ts'
import './benefits/words.ts'
import './help/words.ts'
import './membership/words.ts'
import './migration/words.ts'
import './notifications/words.ts'
import './readiness/words.ts'
