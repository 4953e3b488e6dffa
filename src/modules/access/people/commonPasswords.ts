/** Passwords, and words at the heart of passwords, that guessers try first; those of keyboards in Korea among them. */
export const COMMON: ReadonlySet<string> = new Set(
  `password passwort passw0rd p@ssword p@ssw0rd passwordpassword password1234 changeme changemenow changeit letmein letmeinnow
  welcome welcomewelcome admin administrator administrador adminadmin superadmin rootroot toor guest guestguest test testtest
  testing default secret secretsecret supersecret topsecret qwerty qwertyuiop qwertyqwerty qwertyuiopasdf qwertyuiop123 qwertz
  azerty asdf asdfasdf asdfghjkl asdfghjklqwe zxcvbnm zxcvbnmasdf 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1qaz2wsx
  1qaz2wsx3edc 1qaz2wsx3edc4rfv qazwsx qazwsxedc qazwsxedcrfv q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 123456 123456789 1234567890
  123456789012 1234567890123 12345678901234 0123456789 9876543210 012345678901 098765432109 123123123123 121212121212
  abc abcabc abcdef abcdefgh abcdefghijkl abcdefghijklm abcd1234efgh aaaaaaaaaaaa iloveyou iloveyouiloveyou iloveyousomuch
  monkey dragon football baseball basketball superman batman spiderman pokemon starwars master masterkey princess sunshine
  shadow michael jordan jennifer computer internet samsung google facebook whatever trustno trustnoone freedom
  correcthorsebatterystaple correct-horse-battery-staple letmeinplease openthedoor opensesame thisismypassword mypassword
  mypasswordis yourpassword newpassword temppassword temporary temporarypassword company companyname partner partnerpartner
  partnercenter guildhall guildhallguildhall aurora auroracloud winter spring summer autumn january february december
  dkssud dkssudgktpdy dkssudgktpdudkssud qlalfqjsgh qlqjs rhksflwk tkfkdgo tkfkdgody wjdgns gksrnr gksrmf eogksalsrnr
  tkdydwk sarang saranghae saranghaeyo hanguk daehanminguk kimchi seoul korea koreakorea busan`
    .split(/\s+/)
    .filter(Boolean),
)
