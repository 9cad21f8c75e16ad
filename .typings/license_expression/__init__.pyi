# What license-expression ships no types for: the tree of a licence's expression.
class LicenseTree:
    operator: str  # " OR " or " AND ", of those that have parts
    args: tuple[LicenseTree, ...]
    def render(self) -> str: ...

class ExpressionError(Exception): ...

class Licensing:
    def parse(self, expression: str) -> LicenseTree | None: ...
