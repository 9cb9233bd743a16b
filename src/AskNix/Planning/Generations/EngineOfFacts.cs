using AskNix.Errors;
using AskNix.Events;

namespace AskNix.Planning.Generations;

/// <summary>
/// Chooses between two ways to find out the same. Reading changes nothing, so that under <c>auto</c> the Nix tools may always take over
/// where the native way fails; they are not tried where the person asked for the native one.
/// </summary>
internal static class EngineOfFacts
{
    public static async Task<TResult> ReadAsync<TFacts, TResult>(
        PlanningContext context, TFacts native, TFacts traditional, Func<TFacts, Task<TResult>> read)
    {
        if (context.Options.Engine == "traditional")
            return await read(traditional);
        try
        {
            return await read(native);
        }
        catch (Exception failure) when (MachineFailure.Is(failure))
        {
            var problem = MachineFailure.ProblemOf(failure);
            if (context.Options.Engine == "native")
                throw new AskNixException(problem, failure);
            context.Report(new FellBack("native", "traditional", problem.Message));
            return await AfterFailureAsync(traditional, read, problem, failure);
        }
    }

    private static async Task<TResult> AfterFailureAsync<TFacts, TResult>(
        TFacts traditional, Func<TFacts, Task<TResult>> read, Problem problem, Exception failure)
    {
        try
        {
            return await read(traditional);
        }
        catch (AskNixException second) when (second.Problem.Code == ErrorCode.NoNix)
        {
            // That the tools are missing as well is not what is wrong.
            throw new AskNixException(problem, failure);
        }
    }
}
