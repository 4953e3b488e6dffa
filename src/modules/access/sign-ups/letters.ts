import { letter } from '#kernel/letter.ts'

export const code = letter('access.signUpCode', {
  subject: { en: 'Your code: {code}', ko: '인증 코드: {code}' },
  body: [
    {
      en: 'Enter this code to go on with your sign-up: {code}. It works for {minutes} minutes.',
      ko: '가입을 계속하려면 이 코드를 입력해 주세요: {code}. {minutes}분 동안 쓸 수 있어요.',
    },
    {
      en: 'If you did not ask for it, somebody mistyped an address: there is nothing to do.',
      ko: '직접 요청하지 않았다면 누군가 주소를 잘못 적은 것이니 아무것도 하지 않으셔도 돼요.',
    },
  ],
  secret: true,
})

export const alreadyThere = letter('access.alreadyThere', {
  subject: { en: 'You already have an account', ko: '이미 계정이 있습니다' },
  body: [
    {
      en: 'Somebody, most likely you, began to sign up with this address. You already have an account: sign in with it, or set a new password there.',
      ko: '이 주소로 새로 가입하려는 요청을 받았어요. 이미 계정이 있으니 그대로 로그인하시거나, 로그인 화면에서 비밀번호를 다시 설정해 주세요.',
    },
  ],
  button: { en: 'Sign in', ko: '로그인하기', path: '/sign-in' },
})
