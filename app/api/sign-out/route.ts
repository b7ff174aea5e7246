import { signOut } from '@/lib/auth/sign-out'

/** Ends the session on the server and clears what the browser keeps of this system. */
export async function POST(request: Request): Promise<Response> {
  return signOut(request)
}
