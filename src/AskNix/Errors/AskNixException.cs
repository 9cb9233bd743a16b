namespace AskNix.Errors;

/// <summary>The base of what this library throws. <see cref="Problem"/> tells what the caller can do.</summary>
public class AskNixException(Problem problem, Exception? inner = null) : Exception(problem.Message, inner)
{
    public AskNixException(ErrorCode code, string message, string? advice = null)
        : this(new Problem(code, message, advice))
    {
    }

    public Problem Problem { get; } = problem;
}
