pytest_plugins = ["composio_emulator"]
