/** The words of states, kinds, roles and programmes that the first screen may say; all others come with the rest of the words. */
import '#kernel/vocabulary.ts'
import '#modules/access/roles/workspaceWords.ts'
import '#modules/membership/accounts/words.ts'
import '#modules/membership/programmes/words.ts'
import '#modules/membership/verifications/words.ts'
import '#modules/notifications/words.ts'
import '#modules/readiness/words.ts'
