/* slides-sample.h — one slide of each kind, for the tests. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-agenda-slide.h"
#include "ws-answer-slide.h"
#include "ws-board-slide.h"
#include "ws-count-slide.h"
#include "ws-note-slide.h"
#include "ws-photo-slide.h"
#include "ws-plan-slide.h"
#include "ws-result-slide.h"
#include "ws-sign-slide.h"
#include "ws-steps-slide.h"
#include "ws-tie-slide.h"

typedef enum
{
  SAMPLE_WAITING, SAMPLE_MESSAGE, SAMPLE_AGENDA, SAMPLE_WARNING, SAMPLE_CRITICAL, SAMPLE_OVER, SAMPLE_BOARD, SAMPLE_NOTE,
  SAMPLE_STEPS, SAMPLE_COUNT, SAMPLE_RESULT, SAMPLE_ANSWER, SAMPLE_TIE, SAMPLE_PLAN, SAMPLE_PHOTO, N_SAMPLES
} Sample;

static inline WsSlide *
sample_sign (gboolean waiting)
{
  WsSlide *slide = ws_sign_slide_new (waiting ? WS_MARK_PARK : WS_MARK_NONE);
  WsSignSlide *sign = WS_SIGN_SLIDE (slide);

  if (!waiting)
    {
      ws_slide_set_head (slide, WS_MARK_PEOPLE, "Aviso", WS_MARK_NONE, NULL);
      ws_sign_slide_add (sign, WS_SIGN_TITLE, WS_MARK_NONE, "Pausa de 15 minutos");
      ws_sign_slide_add (sign, WS_SIGN_LARGE, WS_MARK_NONE, "Regresamos a las 15:20");
      ws_sign_slide_add (sign, WS_SIGN_PILL, WS_MARK_CLOCK, "Hay café y agua en el patio");
      return slide;
    }
  ws_sign_slide_add (sign, WS_SIGN_TITLE, WS_MARK_NONE, "Recuperemos el Parque de la Loma");
  ws_sign_slide_add (sign, WS_SIGN_PLAIN, WS_MARK_NONE, "Taller 2 de 3: ideas y prioridades");
  ws_sign_slide_add (sign, WS_SIGN_PILL, WS_MARK_NONE, "Sábado 14 de marzo · Salón de usos múltiples");
  ws_sign_slide_add (sign, WS_SIGN_LARGE, WS_MARK_NONE, "Empezamos a la 1:30 de la tarde");
  ws_sign_slide_add (sign, WS_SIGN_SMALL, WS_MARK_NONE, "Comité Vecinal Los Fresnos y Ayuntamiento de Tepic");
  return slide;
}

static inline WsSlide *
sample_agenda (WsTimeState state)
{
  static const WsTimerPanel panels[] = {
    { WS_TIME_NORMAL, FALSE, "Vamos a tiempo", "28", "min", 0.4, "de 70 minutos", "termina 15:20" },
    { WS_TIME_WARNING, FALSE, "Vaya cerrando", "9", "min", 0.13, "de 70 minutos", "termina 15:20" },
    { WS_TIME_CRITICAL, FALSE, "Último momento", "2:05", NULL, 0.03, "de 70 minutos", "termina 15:20" },
    { WS_TIME_OVER, FALSE, "Tiempo excedido", "−4:20", NULL, 0, "de 70 minutos", "4 min tarde" },
  };
  WsSlide *slide = ws_agenda_slide_new ();
  WsAgendaSlide *agenda = WS_AGENDA_SLIDE (slide);

  ws_slide_set_head (slide, WS_MARK_CLOCK, "Agenda de hoy", WS_MARK_NONE, NULL);
  ws_agenda_slide_add (agenda, WS_AGENDA_PAST, "13:30", "Bienvenida");
  ws_agenda_slide_add (agenda, WS_AGENDA_PAST, "13:45", "Qué se cumplió del taller 1");
  ws_agenda_slide_add (agenda, WS_AGENDA_CURRENT, "14:10", "Ideas por mesa: ¿qué le hace falta al parque?");
  ws_agenda_slide_add (agenda, WS_AGENDA_NEXT, "15:20", "Votación por puntos");
  ws_agenda_slide_add (agenda, WS_AGENDA_NEXT, "16:00", "Quién hace qué y para cuándo");
  ws_agenda_slide_add (agenda, WS_AGENDA_NEXT, "17:00", "Lectura de la minuta y firma");
  ws_agenda_slide_add (agenda, WS_AGENDA_NEXT, "17:30", "Convivio");
  ws_agenda_slide_add (agenda, WS_AGENDA_NEXT, "18:00", "Cierre");
  ws_agenda_slide_set_timer (agenda, &panels[state]);
  return slide;
}

static inline WsSlide *
sample_board (void)
{
  static const struct { int column; int family; const char *text; } notes[] = {
    { 0, 0, "Lámparas en los senderos" }, { 0, 0, "Arreglar las bancas rotas" },
    { 0, 5, "Rampa en la entrada de la calle Ceiba" }, { 0, 0, "Piso parejo en la cancha" },
    { 1, 2, "Juegos para niñas y niños con discapacidad" }, { 1, 2, "Torneo de básquet los sábados" },
    { 1, 1, "Cine al aire libre una vez al mes" }, { 1, 2, "Activación física para personas mayores" },
    { 2, 5, "Caseta abierta hasta las 10 de la noche" }, { 2, 5, "Podar lo que tapa la vista" },
    { 2, 0, "Número de emergencia a la vista" },
    { 3, 3, "Comité de riego con la primaria" }, { 3, 6, "Cuaderno de la caseta: qué falló, cuándo y quién vino a "
                                                           "arreglarlo, para que no haya que preguntarlo cada vez" },
  };
  static const char *const names[] = { "Luz y obra", "Para usarlo", "Seguridad", "Quién lo cuida" };
  static const char *const families[] = { "Estrella amarilla", "Triángulo verde", "Círculo azul", "Rombo morado",
                                          "Cuadro naranja", "Cruz rosa", "Hexágono gris" };
  WsSlide *slide = ws_board_slide_new ();
  int column = -1;

  ws_slide_set_head (slide, WS_MARK_BULB, "Ideas que propusimos", WS_MARK_NONE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      if (notes[i].column != column)
        {
          column = notes[i].column;
          ws_board_slide_add_column (WS_BOARD_SLIDE (slide), names[column], column < 2 ? 4 : column == 2 ? 3 : 2);
          if (column == 1)
            ws_board_slide_add_group (WS_BOARD_SLIDE (slide), "Jugar", 2);
        }
      ws_board_slide_add_note (WS_BOARD_SLIDE (slide), notes[i].family, families[notes[i].family], notes[i].text);
    }
  return slide;
}

static inline WsSlide *
sample_note (void)
{
  WsSlide *slide = ws_note_slide_new (5, "Cruz rosa", "Seguridad", "Caseta abierta hasta las 10 de la noche, con una persona "
                                      "que conozca a los vecinos", "Nota 14 · mesa 3");

  ws_slide_set_head (slide, WS_MARK_BULB, "Hablemos de esta nota", WS_MARK_NONE, NULL);
  ws_note_slide_set_countdown (WS_NOTE_SLIDE (slide), "Quedan 3:40 para hablar de esta nota", 0.73, FALSE);
  return slide;
}

static inline WsSlide *
sample_steps (void)
{
  WsSlide *slide = ws_steps_slide_new ("¿Qué hacemos primero en el parque?");
  WsStepsSlide *steps = WS_STEPS_SLIDE (slide);

  ws_slide_set_head (slide, WS_MARK_BOX, "Así se vota", WS_MARK_NONE, NULL);
  ws_steps_slide_add (steps, "Espere su turno", "Quien facilita abre cada boleta.");
  ws_steps_slide_add (steps, "Pase a la computadora", "Una persona a la vez, sin prisa.");
  ws_steps_slide_add (steps, "Reparta 5 puntos", "Hasta 2 puntos para la misma propuesta.");
  ws_steps_slide_add (steps, "Revise y deposite su voto", "Después ya no se puede cambiar.");
  ws_steps_slide_set_panel (steps, WS_MARK_EYE_OFF, "Voto secreto", "La pantalla grande no mostrará los votos.\n"
                            "El resultado se muestra al cerrar.");
  return slide;
}

static inline WsSlide *
sample_count (void)
{
  WsSlide *slide = ws_count_slide_new ("¿Qué hacemos primero en el parque?", 27, 40,
                                       "boletas en la urna, de 40 con derecho a votar");

  ws_slide_set_head (slide, WS_MARK_BOX, "Votación abierta", WS_MARK_EYE_OFF, "Secreta: aún no hay resultado");
  ws_count_slide_set_quorum (WS_COUNT_SLIDE (slide), TRUE, "Hay quórum: 46 presentes; se necesitan 30");
  return slide;
}

static inline WsSlide *
sample_result (void)
{
  static const WsResultRow rows[] = {
    { 1, "1.º", "Luminarias en los senderos", "61", "34.3 %", 61, TRUE, FALSE },
    { 2, "2.º", "Baños limpios y abiertos", "38", "21.3 %", 38, FALSE, TRUE },
    { 2, "2.º", "Juegos para niñas y niños", "38", "21.3 %", 38, FALSE, TRUE },
    { 4, "4.º", "Cancha techada", "27", "15.2 %", 27, FALSE, FALSE },
    { 5, "5.º", "Huerto vecinal", "14", "7.9 %", 14, FALSE, FALSE },
  };
  WsSlide *slide = ws_result_slide_new ("¿Qué hacemos primero en el parque?", "178 puntos en 38 boletas (1 en blanco) · el % es "
                                        "de los puntos dados");

  ws_slide_set_head (slide, WS_MARK_BOX, "Resultado", WS_MARK_NONE, "38 boletas");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    ws_result_slide_add (WS_RESULT_SLIDE (slide), &rows[i]);
  ws_result_slide_set_tie (WS_RESULT_SLIDE (slide), "Empate en segundo lugar: 38 y 38",
                           "Regla fijada antes de votar: segunda vuelta entre las dos.");
  return slide;
}

static inline WsSlide *
sample_answer (void)
{
  WsSlide *slide = ws_answer_slide_new ("¿El comité vecinal guarda las llaves de los baños?",
                                        "36 votos Sí o No; 2 abstenciones no entran en el porcentaje · 38 boletas");
  WsAnswerSlide *answer = WS_ANSWER_SLIDE (slide);

  ws_slide_set_head (slide, WS_MARK_BOX, "Resultado", WS_MARK_NONE, "38 boletas");
  ws_answer_slide_add (answer, WS_MARK_TICK, "Sí", 31, "31", "86.1 %");
  ws_answer_slide_add (answer, WS_MARK_NO, "No", 5, "5", "13.9 %");
  ws_answer_slide_set_threshold (answer, 24, "Hacían falta 24 (dos tercios)");
  ws_answer_slide_set_verdict (answer, TRUE, "Aprobada: 31 de 36 dijeron Sí");
  return slide;
}

static inline WsSlide *
sample_tie (void)
{
  WsSlide *slide = ws_tie_slide_new ("¿Qué día limpiamos el parque? Empate: 24 y 24", WS_MARK_DICE,
                                     "Regla fijada antes de votar: por sorteo.", "Papelitos en una gorra, a la vista de todos.");
  WsTieSlide *tie = WS_TIE_SLIDE (slide);

  ws_slide_set_head (slide, WS_MARK_DICE, "Sorteo del empate", WS_MARK_NONE, NULL);
  ws_tie_slide_add (tie, "1.º", "Sábado 28 de marzo", "Salió en el sorteo", TRUE);
  ws_tie_slide_add (tie, "2.º", "Domingo 29 de marzo", "24 votos también", FALSE);
  return slide;
}

static inline WsSlide *
sample_plan (void)
{
  static const WsPlanRow rows[] = {
    { "Colocar 14 luminarias en los senderos", "Mireya Colibrí, Alumbrado Público", FALSE, "30 abr", WS_MARK_DISC,
      WS_PAINT_BLUE, "En curso" },
    { "Abrir los baños de 7 a 20 h", "Efraín Guayabo, Parques y Jardines", FALSE, "15 may", WS_MARK_RING, WS_PAINT_INK,
      "Por empezar" },
    { "Jornada de limpieza del parque", "Tomás Mezquite, Comité Los Fresnos", FALSE, "28 mar", WS_MARK_RING, WS_PAINT_INK,
      "Por empezar" },
    { "Rol para regar los árboles", "Nadie todavía", TRUE, "31 mar", WS_MARK_WARNING, WS_PAINT_INK, "Falta responsable" },
    { "Podar lo que tapa la vista", "Efraín Guayabo, Parques y Jardines", FALSE, "7 mar", WS_MARK_STOP, WS_PAINT_RED,
      "Vencida: 7 días" },
    { "Pintar las bancas", "Comité Los Fresnos", FALSE, "7 mar", WS_MARK_TICK, WS_PAINT_GREEN, "Hecha" },
    { "Pedir el presupuesto de la cancha", "Obras Públicas", FALSE, "", WS_MARK_RING, WS_PAINT_INK, "Por empezar" },
  };
  WsSlide *slide = ws_plan_slide_new ();

  ws_slide_set_head (slide, WS_MARK_TICK, "Acciones y responsables", WS_MARK_NONE, NULL);
  ws_plan_slide_set_heads (WS_PLAN_SLIDE (slide), "Qué se hará", "Quién responde", "Para", "Cómo va");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    ws_plan_slide_add (WS_PLAN_SLIDE (slide), &rows[i]);
  return slide;
}

static inline WsSlide *
sample_photo (void)
{
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 800, 600);
  cairo_t *cr = cairo_create (picture);
  WsSlide *slide;

  cairo_set_source_rgb (cr, 0.2, 0.5, 0.3);
  cairo_paint (cr);
  cairo_destroy (cr);
  slide = ws_photo_slide_new (picture, "La entrada de la calle Ceiba");
  cairo_surface_destroy (picture);
  return slide;
}

static inline WsSlide *
sample_slide (Sample sample)
{
  WsSlide *slide = NULL;

  switch (sample)
    {
    case SAMPLE_WAITING:
    case SAMPLE_MESSAGE:
      slide = sample_sign (sample == SAMPLE_WAITING);
      break;
    case SAMPLE_AGENDA:
    case SAMPLE_WARNING:
    case SAMPLE_CRITICAL:
    case SAMPLE_OVER:
      slide = sample_agenda ((WsTimeState) (sample - SAMPLE_AGENDA));
      break;
    case SAMPLE_BOARD:
      slide = sample_board ();
      break;
    case SAMPLE_NOTE:
      slide = sample_note ();
      break;
    case SAMPLE_STEPS:
      slide = sample_steps ();
      break;
    case SAMPLE_COUNT:
      slide = sample_count ();
      break;
    case SAMPLE_RESULT:
      slide = sample_result ();
      break;
    case SAMPLE_ANSWER:
      slide = sample_answer ();
      break;
    case SAMPLE_TIE:
      slide = sample_tie ();
      break;
    case SAMPLE_PLAN:
      slide = sample_plan ();
      break;
    case SAMPLE_PHOTO:
    case N_SAMPLES:
    default:
      slide = sample_photo ();
    }
  if (sample != SAMPLE_WAITING)
    ws_slide_set_foot (slide, "Recuperemos el Parque de la Loma · Taller 2 de 3", "14:52");
  return slide;
}
