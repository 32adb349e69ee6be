from dataclasses import asdict
asdict(5)
