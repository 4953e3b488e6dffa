/** The words of states, moves, roles and programmes that the first screen may say; later ones come with the rest of the words. */
import '#kernel/vocabulary.ts'
import '#modules/access/words.ts'
import '#modules/agreements/words.ts'
import '#modules/membership/words.ts'
import '#modules/notifications/words.ts'
import '#modules/readiness/words.ts'
