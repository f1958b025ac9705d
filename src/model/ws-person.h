/* ws-person.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-institution.h"

G_BEGIN_DECLS

typedef enum { WS_PERSON_NEIGHBOUR, WS_PERSON_OFFICIAL, WS_PERSON_FACILITATOR, WS_PERSON_OBSERVER, WS_N_PERSON_KINDS } WsPersonKind;
typedef enum {
  WS_AGE_NOT_ASKED,
  WS_AGE_UNDER_18,
  WS_AGE_18_29,
  WS_AGE_30_44,
  WS_AGE_45_59,
  WS_AGE_60_PLUS,
  WS_AGE_UNDISCLOSED,       /* prefers not to say */
  WS_N_AGES
} WsAgeBand;
typedef enum {
  WS_GENDER_NOT_ASKED,
  WS_GENDER_WOMAN,
  WS_GENDER_MAN,
  WS_GENDER_OTHER,
  WS_GENDER_UNDISCLOSED,    /* prefers not to say */
  WS_N_GENDERS
} WsGender;

/* A person who was invited or came (B2). Properties as the fields below, with - for _. */
#define WS_TYPE_PERSON (ws_person_get_type ())
G_DECLARE_FINAL_TYPE (WsPerson, ws_person, WS, PERSON, WsRow)

/* From arrival to departure (B4). Properties "person", "arrived", "departed" (milliseconds since 1970 UTC; 0:
 * still here). */
#define WS_TYPE_STAY (ws_stay_get_type ())
G_DECLARE_FINAL_TYPE (WsStay, ws_stay, WS, STAY, WsRow)

typedef enum
{
  WS_PERSON_NAME,
  WS_PERSON_INSTITUTION,
  WS_PERSON_ROLE,
  WS_PERSON_NEIGHBOURHOOD,
  WS_PERSON_PHONE,
  WS_PERSON_EMAIL,
  WS_PERSON_AGE_BAND,
  WS_PERSON_GENDER,
  WS_PERSON_KIND,
  WS_PERSON_SERVICES,
  WS_PERSON_ENTITLED,
  WS_PERSON_WALK_IN,
  WS_PERSON_FORGOTTEN,
  WS_PERSON_CREATED,
} WsPersonField;

/* What a new person is made of; texts may be NULL. */
typedef struct
{
  const char    *name;           /* the only one that is needed */
  WsInstitution *institution;
  const char    *role;
  const char    *neighbourhood;
  const char    *phone;
  const char    *email;
  const char    *services;
  WsAgeBand      age_band;
  WsGender       gender;
  WsPersonKind   kind;
  int            entitled;       /* 1, 0, or −1: as is usual for the kind (neighbours and officials vote) */
  gboolean       walk_in;
} WsNewPerson;

WsPerson     *ws_person_add             (WsWorkshop         *workshop,
                                         const WsNewPerson  *person,
                                         GError            **error);
WsPerson     *ws_person_add_walk_in     (WsWorkshop         *workshop,   /* added and checked in, in one step */
                                         const char         *name,
                                         GError            **error);
WsPerson     *ws_person_find            (WsWorkshop         *workshop,   /* by whole name; transfer full, nullable */
                                         const char         *name);
const char   *ws_person_get_text        (WsPerson           *self,
                                         WsPersonField       field);
WsPersonKind  ws_person_get_kind        (WsPerson           *self);
WsAgeBand     ws_person_get_age_band    (WsPerson           *self);
WsGender      ws_person_get_gender      (WsPerson           *self);
gboolean      ws_person_get_entitled    (WsPerson           *self);
gboolean      ws_person_get_walk_in     (WsPerson           *self);
gboolean      ws_person_get_forgotten   (WsPerson           *self);
WsInstitution *ws_person_get_institution (WsPerson          *self);      /* transfer full; NULL: none */
gboolean      ws_person_write           (WsPerson           *self,       /* name, role, neighbourhood, phone, e-mail, services */
                                         WsPersonField       field,
                                         const char         *text,
                                         GError            **error);
gboolean      ws_person_set_institution (WsPerson           *self,       /* NULL: none */
                                         WsInstitution      *institution,
                                         GError            **error);
gboolean      ws_person_set_kind        (WsPerson           *self,
                                         WsPersonKind        kind,
                                         GError            **error);
gboolean      ws_person_set_age_band    (WsPerson           *self,
                                         WsAgeBand           age_band,
                                         GError            **error);
gboolean      ws_person_set_gender      (WsPerson           *self,
                                         WsGender            gender,
                                         GError            **error);
gboolean      ws_person_set_entitled    (WsPerson           *self,
                                         gboolean            entitled,
                                         GError            **error);
gboolean      ws_person_remove          (WsPerson           *self,
                                         GError            **error);
gboolean      ws_person_forget          (WsPerson           *self,       /* B10; cannot be undone: ask first */
                                         GError            **error);

/* The words that stand in the file and in exported tables. */
const char   *ws_person_kind_get_word   (WsPersonKind        kind);
const char   *ws_age_band_get_word      (WsAgeBand           age_band);
const char   *ws_gender_get_word        (WsGender            gender);

/* Presence. @at: milliseconds since 1970 UTC; 0: now. */
GListModel   *ws_person_get_stays       (WsPerson           *self);      /* WsStay, first arrival first; owned by the person */
WsStay       *ws_person_get_stay        (WsPerson           *self);      /* the one that goes on; transfer full; NULL: not here */
gboolean      ws_person_check_in        (WsPerson           *self,       /* nothing happens where the person is here already */
                                         gint64              at,
                                         GError            **error);
gboolean      ws_person_check_out       (WsPerson           *self,
                                         gint64              at,
                                         GError            **error);
gboolean      ws_person_check_out_all   (WsWorkshop         *workshop,   /* everybody who is here, in one step */
                                         gint64              at,
                                         GError            **error);
gint64        ws_stay_get_arrived       (WsStay             *self);
gint64        ws_stay_get_departed      (WsStay             *self);      /* 0: still here */
gboolean      ws_stay_set_times         (WsStay             *self,
                                         gint64              arrived,
                                         gint64              departed,
                                         GError            **error);
gboolean      ws_stay_remove            (WsStay             *self,
                                         GError            **error);

G_END_DECLS
