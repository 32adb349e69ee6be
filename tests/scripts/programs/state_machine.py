from enum import Enum, auto
class S(Enum):
    IDLE = auto(); RUN = auto(); DONE = auto()
class Machine:
    table = {(S.IDLE, 'start'): S.RUN, (S.RUN, 'finish'): S.DONE, (S.RUN, 'stop'): S.IDLE}
    def __init__(self): self.state, self.log = S.IDLE, []
    def fire(self, ev):
        try:
            new = self.table[self.state, ev]
        except KeyError:
            self.log.append(f'{ev} refused in {self.state.name}')
        else:
            self.log.append(f'{self.state.name}->{new.name}')
            self.state = new
        return self
print('\n'.join(Machine().fire('finish').fire('start').fire('stop').fire('start').fire('finish').fire('start').log))
