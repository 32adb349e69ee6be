"""The chat completions of the openai package, 0.x and 1.x, over the simulated network."""

import _net

__version__ = "1.30.0"
api_key = None
organization = None
api_base = "https://api.openai.com/v1"


class OpenAIError(Exception):
    pass


class APIError(OpenAIError):
    pass


class APIConnectionError(APIError):
    pass


class APITimeoutError(APIConnectionError):
    pass


class APIResponseValidationError(APIError):
    pass


class APIStatusError(APIError):
    pass


class BadRequestError(APIStatusError):
    pass


class AuthenticationError(APIStatusError):
    pass


class PermissionDeniedError(APIStatusError):
    pass


class NotFoundError(APIStatusError):
    pass


class ConflictError(APIStatusError):
    pass


class UnprocessableEntityError(APIStatusError):
    pass


class RateLimitError(APIStatusError):
    pass


class InternalServerError(APIStatusError):
    pass


class _Object(dict):
    """An answer's part: both a dict and an object with attributes."""

    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    def __setattr__(self, name, value):
        self[name] = value

    def model_dump(self):
        return dict(self)


def _reply(messages):
    # What a model would say is beyond simulation; the answer shows which question it belongs to.
    asked = messages[-1]["content"] if messages else ""
    words = str(asked).split()
    short = " ".join(words[:12]) + (" ..." if len(words) > 12 else "")
    return f"(simulated answer to: {short})", len(words)


_number = 0


def _completion(model, messages):
    from time import time
    global _number
    _number += 1
    text, count = _reply(messages)
    message = _Object(role="assistant", content=text)
    choice = _Object(index=0, message=message, finish_reason="stop")
    usage = _Object(prompt_tokens=count, completion_tokens=len(text.split()), total_tokens=count + len(text.split()))
    return _Object(id=f"chatcmpl-{_number:06d}", object="chat.completion", created=int(time()), model=model,
                   choices=[choice], usage=usage)


def _exchange():
    exchange = _net.Exchange("POST", api_base + "/chat/completions")
    exchange.delay = 3 * _net._network.latency(exchange.host)  # a model takes its time
    return exchange


def _chunks(completion):
    text = completion.choices[0].message.content
    for word in text.split(" "):
        delta = _Object(role=None, content=word + " ")
        yield _Object(id=completion.id, object="chat.completion.chunk", created=completion.created,
                      model=completion.model, choices=[_Object(index=0, delta=delta, finish_reason=None)])


def _create(model, messages, timeout=None, stream=False):
    exchange = _exchange()
    if not exchange.wait(timeout):
        raise APITimeoutError("Request timed out.")
    completion = _completion(model, messages)
    return _chunks(completion) if stream else completion


async def _acreate(model, messages, timeout=None, stream=False):
    exchange = _exchange()
    if not await exchange.arrive(timeout):
        raise APITimeoutError("Request timed out.")
    completion = _completion(model, messages)
    return _stream(completion) if stream else completion


async def _stream(completion):
    for chunk in _chunks(completion):
        await _net.pause(0.02, "api.openai.com")
        yield chunk


class ChatCompletion:
    """openai 0.x"""

    @classmethod
    def create(cls, model=None, messages=(), stream=False, request_timeout=None, **kwargs):
        return _create(model, messages, request_timeout, stream)

    @classmethod
    async def acreate(cls, model=None, messages=(), stream=False, request_timeout=None, **kwargs):
        return await _acreate(model, messages, request_timeout, stream)


class _Completions:
    def __init__(self, client):
        self._client = client

    def create(self, *, messages, model, stream=False, timeout=None, **kwargs):
        return _create(model, messages, timeout if timeout is not None else self._client.timeout, stream)


class _AsyncCompletions(_Completions):
    async def create(self, *, messages, model, stream=False, timeout=None, **kwargs):
        return await _acreate(model, messages, timeout if timeout is not None else self._client.timeout, stream)


class _Chat:
    def __init__(self, completions):
        self.completions = completions


class OpenAI:
    """openai 1.x"""

    _completions = _Completions

    def __init__(self, *, api_key=None, organization=None, base_url=None, timeout=None, max_retries=2, **kwargs):
        self.api_key = api_key
        self.base_url = base_url or api_base
        self.timeout = timeout
        self.chat = _Chat(self._completions(self))

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


class AsyncOpenAI(OpenAI):
    _completions = _AsyncCompletions

    async def close(self):
        pass

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.close()
