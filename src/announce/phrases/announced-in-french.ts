import type { AnnouncementPhrases } from "./announcement-phrases.ts";

/** Every phrase of the announcements, in French. */
export const announcedInFrench: AnnouncementPhrases = {
  // what a message is about
  save_the_date: "À vos agendas",
  programme: "Le programme",
  in_one_week: "Dans une semaine",
  tomorrow: "Demain",
  in_one_hour: "Début dans une heure",
  new_date: "Nouvelle date",
  postponed: "Reporté",
  cancelled: "Annulé",
  thank_you: "Merci",
  about: "{occasion}\u00a0: {webinar}",
  about_with_day: "{occasion}\u00a0: {webinar} ({day})",

  // its first sentences
  save_the_date_lead:
    "Un nouveau webinaire de la série {series} se prépare. Réservez dès maintenant la date.",
  programme_lead: "Voici ce qui vous attend à la prochaine rencontre de la série {series}.",
  in_one_week_lead:
    "Plus qu’une semaine avant le prochain webinaire de la série {series}. Au plaisir de vous y retrouver.",
  tomorrow_lead:
    "Le prochain webinaire de la série {series} a lieu demain. Au plaisir de vous y retrouver.",
  in_one_hour_lead:
    "Le prochain webinaire de la série {series} commence dans une heure. Entrez et installez-vous.",
  new_date_lead:
    "Un webinaire de la série {series} a été déplacé. Pensez à corriger votre agenda\u00a0: voici quand il a lieu désormais.",
  postponed_lead:
    "Nous devons reporter un webinaire de la série {series}. Nous vous écrirons dès que la nouvelle date sera fixée.",
  cancelled_lead:
    "Un webinaire de la série {series} n’aura malheureusement pas lieu. Merci à toutes les personnes qui comptaient venir.",
  thank_you_lead:
    "Merci d’avoir participé au webinaire de la série {series}, et merci pour toutes vos questions.",

  // its facts
  labelled: "{label}\u00a0: {value}",
  when: "Quand",
  where: "Où",
  registration: "Inscription",
  hybrid: "Venez sur place ou participez en ligne, comme vous préférez.",
  universal_time: "{when} ({time} UTC)",
  starts_elsewhere: "Début",
  with_names: "Avec {names}",
  more_about_it: "En savoir plus sur le webinaire",
  all_recordings: "Enregistrements et diapositives",
  next_webinar: "Notre prochain webinaire",
  see_you: "Au plaisir de vous retrouver.",
  see_you_again: "En espérant vous revoir bientôt.",
  regards: "Bien cordialement",

  // a video
  talk_page: "À propos de cet exposé",
  more_talks: "D’autres exposés",
  licence: "Licence",
  playlist: "Playlist",

  // the host's script
  script: "Déroulé pour l’animation",
  times_in: "Toutes les heures sont en {zone}.",
  before_start: "Avant le début",
  before_start_words:
    "Ouvrez la salle en avance. Essayez le son et les diapositives avec les intervenants, demandez comment se prononcent leurs noms et, une fois encore, si l’enregistrement peut être publié.",
  welcome: "Accueil",
  welcome_words: "Bienvenue à {series}\u202f! Le webinaire d’aujourd’hui\u00a0: {webinar}.",
  house_rules: "Quelques règles",
  rule_microphone: "Merci de couper votre micro quand d’autres parlent.",
  rule_questions:
    "Posez vos questions dans le chat à tout moment, ou levez la main après l’exposé.",
  rule_recording:
    "Nous enregistrons les exposés avec l’accord des intervenants. Laissez votre caméra éteinte si vous préférez ne pas être vus.",
  rule_kindness:
    "De la bienveillance et de la curiosité\u00a0: toutes les questions sont les bienvenues.",
  introduce: "Présenter\u00a0: {names}",
  title_is: "Titre\u00a0: {title}",
  minutes: { one: "{count} minute", many: "{count} de minutes", other: "{count} minutes" },
  talk_then_questions: "{talk} pour l’exposé, {questions} pour les questions",
  goodbye: "Au revoir",
  goodbye_words: "Un grand merci à {names}, et à vous toutes et tous d’être venus.",
  goodbye_without_names: "Un grand merci à vous toutes et tous d’être venus.",
  withdrawn: "Retiré\u00a0: {talk}",

  // a mail to a speaker
  your_talk: "{series}\u00a0: votre exposé",
  your_talk_with_day: "{series}\u00a0: votre exposé du {day}",
  dear: "Bonjour {name},",
  thanks_for_speaking:
    "Merci d’intervenir dans la série {series}\u202f! Voici ce que nous avons. Dites-nous si quelque chose ne va pas\u00a0:",
  your_webinar: "Webinaire",
  your_title: "Exposé",
  you: "Vous",
  please_send: "Merci de nous envoyer\u00a0:",
  please_send_by: "Merci de nous envoyer d’ici au {day}\u00a0:",
  ask_title: "le titre de votre exposé",
  ask_abstract: "un résumé de quelques phrases",
  ask_consent: "votre accord, ou non, pour que nous enregistrions votre exposé et le publiions",
  ask_slides: "l’adresse de vos diapositives, ou le fichier",
  ask_affiliation: "votre établissement avec le lieu, tel qu’il doit figurer sur la page",
  ask_photo: "une photo de vous, si vous le souhaitez",
  ask_bio: "une phrase ou deux sur vous",
  ask_orcid: "votre identifiant ORCID, si vous en avez un",
  event_attached: "L’événement pour votre agenda est joint.",

  // pictures
  scan: "Programme et inscription\u00a0: scannez le code",
  starting_soon: "Bienvenue\u202f! Nous commençons dans un instant.",
  card_shows: "Une carte aux couleurs de la série, avec les mots\u00a0: {words}",
};
