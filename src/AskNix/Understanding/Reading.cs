namespace AskNix.Understanding;

/// <summary>What a sentence asks of the program.</summary>
public enum Reading
{
    /// <summary>A request: its plan may be carried out once confirmed.</summary>
    Act,

    /// <summary>A question for knowledge: answered, never acted upon.</summary>
    Answer,

    /// <summary>"How do I ...", a doubt, or an unclear wish: the plan or the choices are shown, <c>--yes</c> does not confirm.</summary>
    Ask,

    /// <summary>Negated, harmful or foreign: nothing is done.</summary>
    Decline,
}
