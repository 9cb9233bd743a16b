using AskNix.Backend;
using AskNix.Cli.Composition;
using AskNix.Errors;

namespace AskNix.Cli.Rendering;

/// <summary>Gives the answer to whoever it is for, a person or a program.</summary>
internal sealed class Presenter(Session session)
{
    /// <returns>The exit status.</returns>
    public int Present(Response response)
    {
        if (session.Options.Machine)
            session.Terminal.Output.WriteLine(ResponseJson.Write(response, session.Clock.GetElapsedTime(session.Started)));
        else
            new ResponseView(session.Terminal, session.Next, session.Options.Detailed).Write(response);
        return response.ExitStatus;
    }

    /// <returns>The exit status.</returns>
    public int Present(Problem problem)
    {
        try
        {
            return Present(new Response(null, problem.Message, Error: problem, ExitStatus: problem.Code.ExitStatus));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Standard output cannot be written; whoever looks at standard error is told.
            ProblemView.Write(session.Terminal.Error, session.Terminal.ErrorStyle, problem, session.Next, session.Options.Detailed);
            return problem.Code.ExitStatus;
        }
    }
}
