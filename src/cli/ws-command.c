int ws_cli_placeholder;
