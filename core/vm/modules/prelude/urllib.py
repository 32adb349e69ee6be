"""The package that holds urllib.parse."""
