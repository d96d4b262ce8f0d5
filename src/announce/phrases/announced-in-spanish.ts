import type { AnnouncementPhrases } from "./announcement-phrases.ts";

/** Every phrase of the announcements, in Spanish. */
export const announcedInSpanish: AnnouncementPhrases = {
  // what a message is about
  save_the_date: "Reserva la fecha",
  programme: "El programa",
  in_one_week: "Dentro de una semana",
  tomorrow: "Mañana",
  in_one_hour: "Empezamos en una hora",
  new_date: "Nueva fecha",
  postponed: "Aplazado",
  cancelled: "Cancelado",
  thank_you: "Gracias",
  about: "{occasion}: {webinar}",
  about_with_day: "{occasion}: {webinar} ({day})",

  // its first sentences
  save_the_date_lead: "Se acerca un nuevo webinario de la serie {series}. Reserva la fecha.",
  programme_lead: "Esto es lo que te espera en el próximo encuentro de la serie {series}.",
  in_one_week_lead:
    "Falta una semana para el próximo webinario de la serie {series}. Nos encantará verte.",
  tomorrow_lead: "Mañana es el próximo webinario de la serie {series}. Nos encantará verte.",
  in_one_hour_lead:
    "Dentro de una hora empieza el próximo webinario de la serie {series}. Entra y ponte en un lugar cómodo.",
  new_date_lead:
    "Un webinario de la serie {series} ha cambiado de fecha. Corrige tu calendario: así queda ahora.",
  postponed_lead:
    "Tenemos que aplazar un webinario de la serie {series}. Volveremos a escribir en cuanto haya nueva fecha.",
  cancelled_lead:
    "Un webinario de la serie {series} no se celebrará. Lo sentimos, y damos las gracias a quienes pensaban venir.",
  thank_you_lead:
    "Gracias por acompañarnos en el webinario de la serie {series} y por todas las preguntas.",

  // its facts
  labelled: "{label}: {value}",
  when: "Cuándo",
  where: "Dónde",
  registration: "Inscripción",
  hybrid: "Ven a la sala o participa en línea, como prefieras.",
  universal_time: "{when} ({time} UTC)",
  starts_elsewhere: "Empieza",
  with_names: "Con {names}",
  more_about_it: "Más sobre el webinario",
  all_recordings: "Grabaciones y diapositivas",
  next_webinar: "Nuestro próximo webinario",
  see_you: "¡Te esperamos!",
  see_you_again: "Esperamos volver a verte pronto.",
  regards: "Un cordial saludo",

  // a video
  talk_page: "Sobre esta charla",
  more_talks: "Más charlas",
  licence: "Licencia",
  playlist: "Lista de reproducción",

  // the host's script
  script: "Guion para la presentación",
  times_in: "Todas las horas son en {zone}.",
  before_start: "Antes de empezar",
  before_start_words:
    "Abre la sala con tiempo. Prueba el sonido y las diapositivas con quienes van a hablar, pregunta cómo se pronuncian sus nombres y, una vez más, si se puede mostrar la grabación.",
  welcome: "Bienvenida",
  welcome_words: "¡Os damos la bienvenida a {series}! El webinario de hoy: {webinar}.",
  house_rules: "Normas de la casa",
  rule_microphone: "Por favor, mantén el micrófono apagado mientras hablan los demás.",
  rule_questions:
    "Escribe tus preguntas en el chat en cualquier momento, o levanta la mano después de la charla.",
  rule_recording:
    "Grabamos las charlas con el permiso de quienes las dan. Deja la cámara apagada si prefieres que no se te vea.",
  rule_kindness: "Con amabilidad y curiosidad: toda pregunta es bienvenida.",
  introduce: "Presentar: {names}",
  title_is: "Título: {title}",
  minutes: { one: "1 minuto", many: "{count} de minutos", other: "{count} minutos" },
  talk_then_questions: "{talk} para la charla, {questions} para preguntas",
  goodbye: "Despedida",
  goodbye_words: "Muchas gracias a {names} y a todas las personas que habéis venido.",
  goodbye_without_names: "Muchas gracias a todas las personas que habéis venido.",
  withdrawn: "Retirada: {talk}",

  // a mail to a speaker
  your_talk: "{series}: tu charla",
  your_talk_with_day: "{series}: tu charla del {day}",
  dear: "Hola, {name}:",
  thanks_for_speaking:
    "¡Gracias por participar con una charla en {series}! Esto es lo que tenemos. Avísanos si hay algún error:",
  your_webinar: "Webinario",
  your_title: "Charla",
  you: "Tú",
  please_send: "Por favor, envíanos:",
  please_send_by: "Por favor, envíanos antes del {day}:",
  ask_title: "el título de tu charla",
  ask_abstract: "un resumen de unas pocas frases",
  ask_consent: "si podemos grabar tu charla y publicarla",
  ask_slides: "la dirección de tus diapositivas, o el archivo",
  ask_affiliation: "tu institución con su lugar, tal como debe figurar en la página",
  ask_photo: "una foto tuya, si quieres",
  ask_bio: "una o dos frases sobre ti",
  ask_orcid: "tu ORCID iD, si tienes uno",
  event_attached: "Adjuntamos el evento para tu calendario.",

  // pictures
  scan: "Programa e inscripción: escanea el código",
  starting_soon: "¡Bienvenida, bienvenido! Empezamos enseguida.",
  card_shows: "Una tarjeta con los colores de la serie y las palabras: {words}",
};
