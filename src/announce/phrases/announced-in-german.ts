import type { AnnouncementPhrases } from "./announcement-phrases.ts";

/** Every phrase of the announcements, in German. */
export const announcedInGerman: AnnouncementPhrases = {
  // what a message is about
  save_the_date: "Zum Vormerken",
  programme: "Das Programm",
  in_one_week: "In einer Woche",
  tomorrow: "Morgen",
  in_one_hour: "In einer Stunde geht es los",
  new_date: "Neuer Termin",
  postponed: "Verschoben",
  cancelled: "Abgesagt",
  thank_you: "Danke",
  about: "{occasion}: {webinar}",
  about_with_day: "{occasion}: {webinar} ({day})",

  // its first sentences
  save_the_date_lead:
    "Ein neues Webinar der Reihe {series} steht bevor. Bitte merken Sie sich den Termin vor.",
  programme_lead: "Das erwartet Sie beim nächsten Treffen der Reihe {series}.",
  in_one_week_lead:
    "Noch eine Woche bis zum nächsten Webinar der Reihe {series}. Wir freuen uns, wenn Sie dabei sind.",
  tomorrow_lead:
    "Morgen findet das nächste Webinar der Reihe {series} statt. Wir freuen uns, wenn Sie dabei sind.",
  in_one_hour_lead:
    "In einer Stunde beginnt das nächste Webinar der Reihe {series}. Kommen Sie herein, machen Sie es sich bequem.",
  new_date_lead:
    "Ein Webinar der Reihe {series} hat einen neuen Termin. Bitte ändern Sie ihn in Ihrem Kalender.",
  postponed_lead:
    "Wir müssen ein Webinar der Reihe {series} verschieben. Sobald der neue Termin feststeht, melden wir uns wieder.",
  cancelled_lead:
    "Ein Webinar der Reihe {series} fällt leider aus. Wir danken allen, die kommen wollten, und bitten um Verständnis.",
  thank_you_lead:
    "Danke, dass Sie beim Webinar der Reihe {series} dabei waren, und danke für alle Fragen.",

  // its facts
  labelled: "{label}: {value}",
  when: "Wann",
  where: "Wo",
  registration: "Anmeldung",
  hybrid: "Kommen Sie in den Raum oder nehmen Sie online teil, ganz wie Sie möchten.",
  universal_time: "{when} ({time} Uhr UTC)",
  starts_elsewhere: "Beginn",
  with_names: "Mit {names}",
  more_about_it: "Mehr zum Webinar",
  all_recordings: "Aufzeichnungen und Folien",
  next_webinar: "Unser nächstes Webinar",
  see_you: "Wir freuen uns auf Sie.",
  see_you_again: "Wir hoffen, Sie bald wiederzusehen.",
  regards: "Herzliche Grüße",

  // a video
  talk_page: "Zu diesem Vortrag",
  more_talks: "Weitere Vorträge",
  licence: "Lizenz",
  playlist: "Playlist",

  // the host's script
  script: "Ablauf für die Moderation",
  times_in: "Alle Uhrzeiten in {zone}.",
  before_start: "Vor Beginn",
  before_start_words:
    "Öffnen Sie den Raum früh. Prüfen Sie mit allen, die vortragen, Ton und Folien, fragen Sie nach der Aussprache der Namen und noch einmal, ob die Aufzeichnung gezeigt werden darf.",
  welcome: "Begrüßung",
  welcome_words: "Herzlich willkommen bei {series}! Das Thema heute: {webinar}.",
  house_rules: "Hausregeln",
  rule_microphone: "Bitte lassen Sie Ihr Mikrofon stumm, solange andere sprechen.",
  rule_questions:
    "Schreiben Sie Fragen jederzeit in den Chat, oder heben Sie nach dem Vortrag die Hand.",
  rule_recording:
    "Wir zeichnen die Vorträge auf, soweit die Vortragenden zustimmen. Lassen Sie die Kamera aus, wenn Sie nicht zu sehen sein möchten.",
  rule_kindness: "Seien Sie freundlich und neugierig: Jede Frage ist willkommen.",
  introduce: "Vorstellen: {names}",
  title_is: "Titel: {title}",
  minutes: { one: "1 Minute", other: "{count} Minuten" },
  talk_then_questions: "{talk} für den Vortrag, {questions} für Fragen",
  goodbye: "Abschied",
  goodbye_words: "Vielen Dank an {names} und an Sie alle fürs Kommen.",
  goodbye_without_names: "Vielen Dank an Sie alle fürs Kommen.",
  withdrawn: "Zurückgezogen: {talk}",

  // a mail to a speaker
  your_talk: "{series}: Ihr Vortrag",
  your_talk_with_day: "{series}: Ihr Vortrag am {day}",
  dear: "Guten Tag {name},",
  thanks_for_speaking:
    "vielen Dank, dass Sie bei {series} vortragen! Das haben wir bisher. Bitte sagen Sie uns, wenn etwas nicht stimmt:",
  your_webinar: "Webinar",
  your_title: "Vortrag",
  you: "Sie",
  please_send: "Bitte schicken Sie uns:",
  please_send_by: "Bitte schicken Sie uns bis zum {day}:",
  ask_title: "den Titel Ihres Vortrags",
  ask_abstract: "eine Zusammenfassung in einigen Sätzen",
  ask_consent: "ob wir Ihren Vortrag aufzeichnen und veröffentlichen dürfen",
  ask_slides: "die Adresse Ihrer Folien oder die Datei",
  ask_affiliation: "Ihre Einrichtung mit Ort, so wie sie auf der Seite stehen soll",
  ask_photo: "ein Foto von Ihnen, wenn Sie mögen",
  ask_bio: "ein, zwei Sätze über Sie",
  ask_orcid: "Ihre ORCID iD, falls Sie eine haben",
  event_attached: "Der Termin für Ihren Kalender liegt bei.",

  // pictures
  scan: "Programm und Anmeldung: einfach scannen",
  starting_soon: "Herzlich willkommen! Gleich geht es los.",
  card_shows: "Eine Karte in den Farben der Reihe mit den Worten: {words}",
};
