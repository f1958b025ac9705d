int ws_ui_room_placeholder;
