export const auth = {
  signIn: 'Autentificare',
  signInHelp: 'Aici se autentifică cumpărătorii și echipa.',
  email: 'Adresa de e-mail',
  password: 'Parola',
  forgotPassword: 'Ați uitat parola?',
  forgotTitle: 'Resetați parola',
  forgotHelp:
    'Trimitem un link la adresa dumneavoastră de e-mail. Funcționează o singură dată, timp de o oră.',
  sendLink: 'Trimite linkul',
  linkSent: 'Verificați e-mailul',
  linkSentHelp:
    'Dacă {{email}} are un cont, linkul este pe drum. Nimic după câteva minute? Căutați în dosarul spam, apoi încercați din nou.',
  backToSignIn: 'Înapoi la autentificare',
  newPassword: 'Parola nouă',
  newPasswordHint:
    'Cel puțin 10 caractere. O propoziție scurtă se ține minte ușor și se ghicește greu.',
  repeatedPassword: 'Parola nouă, încă o dată',
  resetTitle: 'Alegeți o parolă nouă',
  resetHelp: 'După aceea, toate dispozitivele sunt deconectate.',
  setPassword: 'Setează parola',
  passwordSet: 'Parola este setată. Autentificați-vă cu ea.',
  signedOut: 'V-ați deconectat.',
  invitationTitle: 'Alăturați-vă companiei {{company}}',
  staffInvitationTitle: 'Alăturați-vă echipei',
  invitationHelp: 'Ați fost invitat ca {{email}}. Alegeți o parolă și puteți începe.',
  joinHelp:
    'Aveți deja un cont. Autentificați-vă ca {{email}} pentru a vă alătura companiei {{company}}.',
  joinAsYou: 'Sunteți autentificat ca {{email}}. Vă alăturați companiei {{company}} cu acest cont?',
  otherAccount:
    'Sunteți autentificat ca {{other}}, dar invitația este pentru {{email}}. Deconectați-vă mai întâi.',
  yourName: 'Numele dumneavoastră',
  join: 'Mă alătur',
  joined: 'Bine ați venit. De acum comandați pentru {{company}}.',
  welcome: 'Bine ați venit, {{name}}.',
  setupTitle: 'Creați primul administrator',
  setupHelp: 'Portalul nu are încă utilizatori. Administratorul configurează tot restul.',
  createAdministrator: 'Creează administratorul',
  linkDead: 'Acest link nu mai funcționează',
  linkDeadHelp: 'A fost folosit, este prea vechi sau nu este complet. Cereți unul nou.',
  companySwitched: 'De acum lucrați pentru {{company}}.',
  errors: {
    commonPassword:
      'Această parolă este printre primele pe care le-ar încerca alții. Alegeți alta.',
    notTheSame: 'Cele două parole diferă. Introduceți aceeași parolă de două ori.',
  },
  refusals: {
    credentialsWrong: 'Adresa de e-mail sau parola este greșită.',
    tooManyAttempts_one: 'Prea multe încercări. Așteptați un minut, apoi încercați din nou.',
    tooManyAttempts_few:
      'Prea multe încercări. Așteptați {{count}} minute, apoi încercați din nou.',
    tooManyAttempts_other:
      'Prea multe încercări. Așteptați {{count}} de minute, apoi încercați din nou.',
    linkInvalid: 'Acest link nu mai funcționează. Cereți unul nou.',
    currentPasswordWrong: 'Parola actuală este greșită.',
  },
  mail: {
    resetSubject: 'Resetați parola',
    resetText:
      'Bună ziua, {{name}},\n\nalegeți aici o parolă nouă:\n{{link}}\n\nLinkul funcționează o singură dată, timp de o oră. Dacă nu dumneavoastră l-ați cerut, nu faceți nimic: parola rămâne aceeași.',
    invitationSubject: '{{inviter}} vă invită să comandați pentru {{company}}',
    invitationText:
      'Bună ziua,\n\n{{inviter}} vă invită în compania {{company}}. Acceptați aici:\n{{link}}\n\nLinkul funcționează o singură dată, timp de șapte zile.',
    staffInvitationSubject: '{{inviter}} vă invită în echipă',
    staffInvitationText:
      'Bună ziua,\n\n{{inviter}} vă invită să lucrați în portal. Acceptați aici:\n{{link}}\n\nLinkul funcționează o singură dată, timp de șapte zile.',
    passwordChangedSubject: 'Parola dumneavoastră a fost schimbată',
    passwordChangedText:
      'Bună ziua, {{name}},\n\nparola a fost schimbată și toate dispozitivele sunt deconectate. Dacă nu ați făcut-o dumneavoastră, resetați-o acum și anunțați-ne:\n{{link}}',
  },
} as const
