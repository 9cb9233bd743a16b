namespace Nix.Evaluation.Errors;

/// <summary>The classes of errors. Nix's <c>tryEval</c> catches the first two and no other.</summary>
public enum ErrorKind
{
    /// <summary>The program called <c>throw</c>.</summary>
    Throw,

    /// <summary>An <c>assert</c> did not hold.</summary>
    Assertion,

    /// <summary>The program called <c>abort</c>.</summary>
    Abort,

    /// <summary>A value is of the wrong kind.</summary>
    Type,

    /// <summary>Any other mistake of the program.</summary>
    Evaluation,

    /// <summary>A name has no value.</summary>
    UndefinedVariable,

    /// <summary>A function that is called automatically lacks an argument.</summary>
    MissingArgument,

    /// <summary>A value needs itself.</summary>
    InfiniteRecursion,

    /// <summary>Calls are nested deeper than the limit, or than the stack.</summary>
    StackOverflow,

    /// <summary>A text is no Nix expression.</summary>
    Syntax,

    /// <summary>A file cannot be read.</summary>
    File,

    /// <summary>A path may not be read in this mode.</summary>
    Restricted,

    /// <summary>A store path is not there.</summary>
    InvalidPath,

    /// <summary>Something would have to be built, and that is not allowed.</summary>
    ImportFromDerivation,

    /// <summary>A time, memory or depth limit of the caller was reached.</summary>
    Limit,

    /// <summary>Something is beyond what this evaluator does.</summary>
    Unsupported,
}
