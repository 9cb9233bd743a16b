namespace Nix.Evaluation.Builtins.RegularExpressions;

/// <summary>What an instruction of a <see cref="RegexProgram"/> does.</summary>
enum RegexOperation : byte
{
    /// <summary>Takes one byte of a class.</summary>
    Take,

    /// <summary>Goes on in two places, the first of which is preferred.</summary>
    Split,

    /// <summary>The head of a loop: once more, or on; once more at one place only once.</summary>
    Loop,

    /// <summary>Goes on elsewhere.</summary>
    Jump,

    /// <summary>Notes where a group begins or ends.</summary>
    Save,

    /// <summary>Holds at the beginning of the text.</summary>
    Begin,

    /// <summary>Holds at the end of the text.</summary>
    End,

    /// <summary>The whole has matched.</summary>
    Accept,
}
