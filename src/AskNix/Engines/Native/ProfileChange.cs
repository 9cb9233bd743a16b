using AskNix.Applying;
using AskNix.Errors;
using AskNix.Events;
using Nix.Posix;
using Nix.Store;

namespace AskNix.Engines.Native;

/// <summary>What every change of a profile has in common: it tells whom it waits for, and says what a refusal means.</summary>
internal static class ProfileChange
{
    public static async Task RunAsync(string path, StepContext context, Func<Profile, Action, Task> change)
    {
        try
        {
            await change(new Profile(path), () => context.Report(new Notice(NoticeLevel.Information, $"Waiting for another program to be done with {path} ...")));
        }
        catch (StoreException refused)
        {
            throw new BeforeEffectException(new Problem(ErrorCode.OperationFailed, refused.Message, refused.Advice), refused);
        }
        catch (PosixException refused)
        {
            var code = refused.Errno is Errno.AccessDenied or Errno.NotPermitted ? ErrorCode.NoPermission : ErrorCode.OperationFailed;
            throw new BeforeEffectException(new Problem(code, refused.Message, refused.Advice), refused);
        }
    }
}
