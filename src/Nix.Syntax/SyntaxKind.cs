namespace Nix.Syntax;

/// <summary>What a token or a node of the tree is. Tokens come first; every value from <see cref="Root"/> on is a node.</summary>
public enum SyntaxKind
{
    /// <summary>The end of the text; carries the last trivia.</summary>
    EndOfFile = 0,

    /// <summary>A byte that begins no token.</summary>
    Unknown,
    Identifier,
    Integer,
    Float,
    Uri,
    SearchPath,

    /// <summary>A whole path without interpolation.</summary>
    Path,

    /// <summary>A whole path that begins with <c>~/</c>.</summary>
    HomePath,

    /// <summary>The first part of a path that goes on.</summary>
    PathStart,
    HomePathStart,
    PathPart,

    /// <summary>The end of an interpolated path; no bytes wide.</summary>
    PathEnd,
    StringStart,
    StringText,
    StringEnd,
    IndentedStringStart,

    /// <summary>Text of an indented string whose leading spaces count.</summary>
    IndentedText,

    /// <summary>An escape, or a lone <c>$</c> or <c>'</c>, in an indented string.</summary>
    IndentedEscape,
    IndentedStringEnd,
    InterpolationStart,

    If,
    Then,
    Else,
    Assert,
    With,
    Let,
    In,
    Rec,
    Inherit,
    Or,

    OpenParenthesis,
    CloseParenthesis,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,
    Semicolon,
    Colon,
    Comma,
    At,
    Dot,
    Ellipsis,
    Assign,
    Question,

    Implication,
    LogicalOr,
    LogicalAnd,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Update,
    Not,
    Plus,
    Minus,
    Times,
    Divide,
    Concat,
    PipeFrom,
    PipeInto,

    /// <summary>The whole file: an expression and the end of file.</summary>
    Root,

    /// <summary>Tokens that fit nowhere.</summary>
    Skipped,

    /// <summary>An expression that should stand here and does not.</summary>
    MissingExpression,
    IdentifierExpression,
    LiteralExpression,
    PathExpression,
    StringExpression,
    IndentedStringExpression,
    Interpolation,
    ParenthesizedExpression,
    ListExpression,
    AttributeSetExpression,
    LegacyLetExpression,
    AttributeBinding,
    InheritBinding,
    InheritSource,
    AttributePath,
    SelectExpression,
    HasAttributeExpression,
    ApplyExpression,
    UnaryExpression,
    BinaryExpression,
    IfExpression,
    AssertExpression,
    WithExpression,
    LetExpression,
    LambdaExpression,
    IdentifierParameter,
    SetPattern,
    Formal,
}
