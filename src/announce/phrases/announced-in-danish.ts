import type { AnnouncementPhrases } from "./announcement-phrases.ts";

/** Every phrase of the announcements, in Danish. */
export const announcedInDanish: AnnouncementPhrases = {
  // what a message is about
  save_the_date: "Sæt kryds i kalenderen",
  programme: "Programmet",
  in_one_week: "Om en uge",
  tomorrow: "I morgen",
  in_one_hour: "Vi begynder om en time",
  new_date: "Ny dato",
  postponed: "Udskudt",
  cancelled: "Aflyst",
  thank_you: "Tak",
  about: "{occasion}: {webinar}",
  about_with_day: "{occasion}: {webinar} ({day})",

  // its first sentences
  save_the_date_lead: "Et nyt webinar i serien {series} er på vej. Sæt gerne kryds i kalenderen.",
  programme_lead: "Her er programmet for det næste møde i serien {series}.",
  in_one_week_lead:
    "Om en uge er der igen webinar i serien {series}. Vi vil blive glade for at se dig.",
  tomorrow_lead:
    "I morgen er der igen webinar i serien {series}. Vi vil blive glade for at se dig.",
  in_one_hour_lead:
    "Om en time er der igen webinar i serien {series}. Kom indenfor og find dig til rette.",
  new_date_lead:
    "Et webinar i serien {series} er blevet flyttet. Ret det gerne i din kalender: her er det nye tidspunkt.",
  postponed_lead:
    "Vi er nødt til at udskyde et webinar i serien {series}. Vi skriver igen, så snart den nye dato er fastlagt.",
  cancelled_lead:
    "Et webinar i serien {series} er desværre aflyst. Tak til alle, der havde planlagt at komme.",
  thank_you_lead:
    "Tak, fordi du var med til webinaret i serien {series}, og tak for alle spørgsmål.",

  // its facts
  labelled: "{label}: {value}",
  when: "Hvornår",
  where: "Hvor",
  registration: "Tilmelding",
  hybrid: "Kom i lokalet, eller vær med online, som du vil.",
  universal_time: "{when} ({time} UTC)",
  starts_elsewhere: "Det begynder",
  with_names: "Med {names}",
  more_about_it: "Mere om webinaret",
  all_recordings: "Optagelser og slides",
  next_webinar: "Vores næste webinar",
  see_you: "Vi glæder os til at se dig.",
  see_you_again: "Vi håber at se dig igen snart.",
  regards: "Venlig hilsen",

  // a video
  talk_page: "Om foredraget",
  more_talks: "Flere foredrag",
  licence: "Licens",
  playlist: "Spilleliste",

  // the host's script
  script: "Manuskript til værten",
  times_in: "Alle klokkeslæt er i {zone}.",
  before_start: "Før vi begynder",
  before_start_words:
    "Åbn lokalet i god tid. Prøv lyd og slides af med alle, der skal holde foredrag, spørg, hvordan deres navne udtales, og spørg igen, om optagelsen må vises.",
  welcome: "Velkomst",
  welcome_words: "Velkommen til {series}! I dag gælder det {webinar}.",
  house_rules: "Husregler",
  rule_microphone: "Hav mikrofonen slået fra, mens andre taler.",
  rule_questions: "Skriv spørgsmål i chatten undervejs, eller ræk hånden op efter foredraget.",
  rule_recording:
    "Vi optager foredragene, når foredragsholderne siger ja. Lad kameraet være slukket, hvis du helst ikke vil ses.",
  rule_kindness: "Vær venlig og nysgerrig: alle spørgsmål er velkomne.",
  introduce: "Præsentér: {names}",
  title_is: "Titel: {title}",
  minutes: { one: "1 minut", other: "{count} minutter" },
  talk_then_questions: "{talk} til foredraget, {questions} til spørgsmål",
  goodbye: "Farvel",
  goodbye_words: "Mange tak til {names}, og tak til jer alle, fordi I kom.",
  goodbye_without_names: "Mange tak til jer alle, fordi I kom.",
  withdrawn: "Trukket tilbage: {talk}",

  // a mail to a speaker
  your_talk: "{series}: dit foredrag",
  your_talk_with_day: "{series}: dit foredrag den {day}",
  dear: "Kære {name}",
  thanks_for_speaking:
    "Tak, fordi du vil holde foredrag i {series}! Her er, hvad vi har. Sig gerne til, hvis noget er forkert:",
  your_webinar: "Webinar",
  your_title: "Foredrag",
  you: "Du",
  please_send: "Send os gerne:",
  please_send_by: "Send os gerne senest den {day}:",
  ask_title: "titlen på dit foredrag",
  ask_abstract: "et resumé på nogle få sætninger",
  ask_consent: "om vi må optage dit foredrag og lægge det ud",
  ask_slides: "adressen på dine slides, eller filen",
  ask_affiliation: "din institution med sted, som den skal stå på siden",
  ask_photo: "et foto af dig, hvis du har lyst",
  ask_bio: "en sætning eller to om dig",
  ask_orcid: "dit ORCID iD, hvis du har et",
  event_attached: "Begivenheden til din kalender er vedhæftet.",

  // pictures
  scan: "Scan koden: program og tilmelding",
  starting_soon: "Velkommen! Vi begynder om lidt.",
  card_shows: "Et kort i seriens farver med ordene: {words}",
};
